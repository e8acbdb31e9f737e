package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A text in parts, those marked that are among a reader's words, inflected or not. */
public final class Marked {
    private static final int MOST_WORDS = 100;

    private Marked() {}

    /** Some of the text. */
    public record Part(String text, boolean marked) {}

    /**
     * A word of a text, or what stands between words.
     *
     * @param token what it is the same as, with its language before it; empty for what stands between
     */
    public record Word(String text, String token) {}

    /**
     * The parts of a text, in order; together they are the text.
     *
     * @param language of the text
     * @param words single words as in {@link Answer#words}
     */
    public static List<Part> parts(String text, String language, List<String> words) {
        Set<String> looked = tokens(words, List.of(language));
        List<Part> parts = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (Word word : words(text, language)) {
            if (looked.contains(word.token())) {
                add(parts, rest.toString(), false);
                add(parts, word.text(), true);
                rest.setLength(0);
            } else {
                rest.append(word.text());
            }
        }
        add(parts, rest.toString(), false);
        return parts;
    }

    /** Every word of a text and what stands between them, in order; together they are the text. */
    public static List<Word> words(String text, String language) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        try (TokenStream stream = Analysis.of(language).tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (place.startOffset() > from) {
                    words.add(new Word(text.substring(from, place.startOffset()), ""));
                }
                words.add(new Word(text.substring(place.startOffset(), place.endOffset()), token(language, term)));
                from = place.endOffset();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (from < text.length()) {
            words.add(new Word(text.substring(from), ""));
        }
        return words;
    }

    /** What words are the same as in texts of some languages. */
    public static Set<String> tokens(List<String> words, Collection<String> languages) {
        Set<String> tokens = new HashSet<>();
        for (String language : languages) {
            words.forEach(word -> Analysis.tokens(Analysis.of(language), word, MOST_WORDS)
                    .forEach(token -> tokens.add(token(language, token))));
        }
        return tokens;
    }

    private static String token(String language, CharSequence token) {
        return language + ":" + token;
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
