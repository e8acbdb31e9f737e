package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
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
     * The parts of a text, in order; together they are the text.
     *
     * @param language of the text
     * @param words single words as in {@link Answer#words}
     */
    public static List<Part> parts(String text, String language, List<String> words) {
        Analyzer analyzer = Analysis.of(language);
        Set<String> looked = new HashSet<>();
        words.forEach(word -> looked.addAll(Analysis.tokens(analyzer, word, MOST_WORDS)));
        List<Part> parts = new ArrayList<>();
        int from = 0;
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (looked.contains(term.toString())) {
                    add(parts, text.substring(from, place.startOffset()), false);
                    add(parts, text.substring(place.startOffset(), place.endOffset()), true);
                    from = place.endOffset();
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(parts, text.substring(from), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
