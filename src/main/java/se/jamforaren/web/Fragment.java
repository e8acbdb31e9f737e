package se.jamforaren.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a page that was rendered once, to be filled for each reader: it has holes with names, and words that a
 * reader may have looked for.
 */
public final class Fragment {
    private final List<Piece> pieces;
    private final List<Piece> withoutWords;
    private final int length;

    private Fragment(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        this.withoutWords = together(pieces);
        this.length = pieces.stream().mapToInt(piece -> piece.html().length()).sum();
    }

    /**
     * Something that stands in it.
     *
     * @param html what it says, of a hole its name
     */
    private record Piece(Kind kind, String html, String token) {}

    private enum Kind {
        TEXT,
        HOLE,
        WORD
    }

    /** How a template says where a hole is. */
    static String hole(String mark, String name) {
        return mark + Kind.HOLE.ordinal() + name + mark;
    }

    /** How a template says what a word is. */
    static String word(String mark, String token, CharSequence html) {
        return mark + Kind.WORD.ordinal() + token + '\0' + html + mark;
    }

    /**
     * What a template has made.
     *
     * @param mark stands before and after every hole and word, and nowhere else
     */
    static Fragment of(String rendered, String mark) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = rendered.split(mark, -1);
        for (int part = 0; part < parts.length; part++) {
            if (part % 2 == 0) {
                pieces.add(new Piece(Kind.TEXT, parts[part], ""));
                continue;
            }
            String rest = parts[part].substring(1);
            int end = rest.indexOf('\0');
            pieces.add(
                    end < 0
                            ? new Piece(Kind.HOLE, rest, "")
                            : new Piece(Kind.WORD, rest.substring(end + 1), rest.substring(0, end)));
        }
        return new Fragment(pieces);
    }

    /** How many characters it has. */
    public int length() {
        return length;
    }

    /**
     * Writes it.
     *
     * @param holes HTML by name; a hole without a name here stays empty
     * @param marked tokens of the words to be marked
     */
    public void write(StringBuilder page, Map<String, String> holes, Set<String> marked) {
        for (Piece piece : marked.isEmpty() ? withoutWords : pieces) {
            switch (piece.kind()) {
                case TEXT -> page.append(piece.html());
                case HOLE -> page.append(holes.getOrDefault(piece.html(), ""));
                case WORD -> {
                    if (marked.contains(piece.token())) {
                        page.append("<mark>").append(piece.html()).append("</mark>");
                    } else {
                        page.append(piece.html());
                    }
                }
            }
        }
    }

    private static List<Piece> together(List<Piece> pieces) {
        List<Piece> together = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.HOLE) {
                together.add(new Piece(Kind.TEXT, text.toString(), ""));
                together.add(piece);
                text.setLength(0);
            } else {
                text.append(piece.html());
            }
        }
        together.add(new Piece(Kind.TEXT, text.toString(), ""));
        return List.copyOf(together);
    }
}
