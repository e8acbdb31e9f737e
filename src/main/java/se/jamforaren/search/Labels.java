package se.jamforaren.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** The words of the labels of all terms in every language: who has a term has them on its page. */
final class Labels {
    private final Map<String, List<String>> terms = new HashMap<>();

    Labels(Vocabulary vocabulary, Languages languages) {
        languages
                .texts()
                .forEach(texts -> vocabulary
                        .codes()
                        .forEach(code -> PageWords.of(
                                        texts.term(code), texts.language().tag())
                                .distinct()
                                .forEach(word -> terms.computeIfAbsent(word, w -> new ArrayList<>())
                                        .add(ProviderDocument.ofTerm(code)))));
    }

    /**
     * What terms with a word in their label are in the index.
     *
     * @param word as it is in the index, {@link ProviderDocument#ofPage} or {@link ProviderDocument#asItIs}
     */
    List<String> having(String word) {
        return terms.getOrDefault(word, List.of());
    }
}
