package se.jamforaren.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/**
 * What words become in each language, each made once. Words are tokens of {@link Analysis#WRITTEN} or parts of such, and
 * phrases have single spaces between them. It lives as long as a question.
 */
final class Shapes {
    private static final int MOST = 20;

    private final Map<Analyzer, Map<String, String>> known = new HashMap<>();

    /** The tokens of a phrase in a language, with single spaces. */
    String of(String language, String phrase) {
        int space = phrase.indexOf(' ');
        if (space < 0) {
            return phrase.isEmpty() ? "" : word(Analysis.ofWord(language, phrase), phrase);
        }
        StringBuilder tokens = new StringBuilder();
        for (String word : phrase.split(" ")) {
            String token = of(language, word);
            if (!token.isEmpty()) {
                tokens.append(tokens.isEmpty() ? "" : " ").append(token);
            }
        }
        return tokens.toString();
    }

    /** The same without any stemmer. */
    String plain(String phrase) {
        return of("", phrase);
    }

    private String word(Analyzer analyzer, String word) {
        return known.computeIfAbsent(analyzer, a -> new HashMap<>())
                .computeIfAbsent(word, w -> String.join(" ", Analysis.tokens(analyzer, w, MOST)));
    }
}
