package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What a reader wrote, with the place of each plain token, so that words are said back as they were written. */
final class Written {
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Written(String text) {
        this.text = text;
        try (TokenStream stream = Analysis.PLAIN.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
                starts.add(place.startOffset());
                ends.add(place.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain words as the reader wrote them; as they are, when they do not stand beside each other there. */
    String of(String plain) {
        List<String> words = List.of(plain.split(" "));
        int first = Collections.indexOfSubList(tokens, words);
        return first < 0 ? plain : text.substring(starts.get(first), ends.get(first + words.size() - 1));
    }
}
