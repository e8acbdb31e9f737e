package se.jamforaren.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a page that was rendered once, to be filled for each reader: it has holes with names, and words that a
 * reader may have looked for. Many are kept, so it is one text with places in it and not a list of its parts.
 */
public final class Fragment {
    /** Numbers for each word: where it begins and ends in the text, and where its token ends among all tokens. */
    private static final int NUMBERS = 3;

    private static final int BYTES_OF_EACH = 120;
    private static final int BYTES_OF_A_HOLE = 24;

    private final String html;
    private final List<Hole> holes;
    private final String tokens;
    private final int[] words;

    private Fragment(String html, List<Hole> holes, String tokens, int[] words) {
        this.html = html;
        this.holes = List.copyOf(holes);
        this.tokens = tokens;
        this.words = words;
    }

    /** What comes in before a place of the text. */
    private record Hole(int at, String name) {}

    private enum Kind {
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
        StringBuilder html = new StringBuilder(rendered.length());
        List<Hole> holes = new ArrayList<>();
        StringBuilder tokens = new StringBuilder();
        List<Integer> words = new ArrayList<>();
        String[] parts = rendered.split(mark, -1);
        for (int part = 0; part < parts.length; part++) {
            if (part % 2 == 0) {
                html.append(parts[part]);
                continue;
            }
            String rest = parts[part].substring(1);
            int end = rest.indexOf('\0');
            if (end < 0) {
                holes.add(new Hole(html.length(), rest.intern()));
            } else {
                words.add(html.length());
                html.append(rest, end + 1, rest.length());
                words.add(html.length());
                words.add(tokens.append(rest, 0, end).length());
            }
        }
        return new Fragment(
                html.toString(),
                holes,
                tokens.toString(),
                words.stream().mapToInt(Integer::intValue).toArray());
    }

    /** About how many bytes of memory it takes. */
    public int bytes() {
        return BYTES_OF_EACH
                + Character.BYTES * (html.length() + tokens.length())
                + Integer.BYTES * words.length
                + BYTES_OF_A_HOLE * holes.size();
    }

    /**
     * Writes it.
     *
     * @param given HTML for the holes by name; a hole without a name here stays empty
     * @param marked tokens of the words to be marked
     */
    public void write(StringBuilder page, Map<String, String> given, Set<String> marked) {
        int from = 0;
        int word = marked.isEmpty() ? words.length : 0;
        for (Hole hole : holes) {
            word = write(page, from, hole.at(), word, marked);
            page.append(given.getOrDefault(hole.name(), ""));
            from = hole.at();
        }
        write(page, from, html.length(), word, marked);
    }

    /**
     * Writes the text between two places.
     *
     * @param word place of the numbers of the first word that may be there
     * @return the same for the first word after it
     */
    private int write(StringBuilder page, int from, int to, int word, Set<String> marked) {
        int written = from;
        int next = word;
        for (; next < words.length && words[next + 1] <= to; next += NUMBERS) {
            if (isMarked(next, marked)) {
                page.append(html, written, words[next])
                        .append("<mark>")
                        .append(html, words[next], words[next + 1])
                        .append("</mark>");
                written = words[next + 1];
            }
        }
        page.append(html, written, to);
        return next;
    }

    private boolean isMarked(int word, Set<String> marked) {
        int from = word == 0 ? 0 : words[word - 1];
        int length = words[word + 2] - from;
        for (String token : marked) {
            if (token.length() == length && tokens.startsWith(token, from)) {
                return true;
            }
        }
        return false;
    }
}
