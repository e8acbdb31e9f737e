package se.jamforaren.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/** The tokens of a question's words, each made once. It lives as long as the question. */
final class Shapes {
    private static final int MOST = 20;

    private final Map<Analyzer, Map<String, String>> known = new HashMap<>();

    /** The tokens of a phrase whose words stand with single spaces, with single spaces. */
    String of(Analyzer analyzer, String phrase) {
        int space = phrase.indexOf(' ');
        if (space < 0) {
            return word(analyzer, phrase);
        }
        StringBuilder tokens = new StringBuilder();
        for (String word : phrase.split(" ")) {
            String token = word(analyzer, word);
            if (!token.isEmpty()) {
                tokens.append(tokens.isEmpty() ? "" : " ").append(token);
            }
        }
        return tokens.toString();
    }

    private String word(Analyzer analyzer, String word) {
        return known.computeIfAbsent(analyzer, a -> new HashMap<>())
                .computeIfAbsent(word, w -> String.join(" ", Analysis.tokens(analyzer, w, MOST)));
    }

    /** The same as a list. */
    List<String> list(Analyzer analyzer, String phrase) {
        String tokens = of(analyzer, phrase);
        return tokens.isEmpty() ? List.of() : List.of(tokens.split(" "));
    }
}
