package se.jamforaren.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Provider;
import se.jamforaren.text.LocalText;

/**
 * What of a provider's page stands in the index: the words of its name and of its texts in every language, and its
 * terms. The words of their labels are the same for all providers and stand in {@link Labels}.
 */
final class PageWords {
    private static final int MOST_WORDS = 100_000;

    private PageWords() {}

    /** Every word of a provider's name and texts and every term, some more than once. */
    static List<BytesRef> of(Provider provider) {
        List<BytesRef> words = new ArrayList<>();
        put(tokens(Analysis.PLAIN, provider.name()).map(ProviderDocument::ofName), words);
        for (ProfileField field : ProfileField.all()) {
            for (Claim claim : field.claims(provider.profile())) {
                put(Stream.of(ProviderDocument.ofTerm(claim.term())), words);
                claim.note().ifPresent(note -> put(note, words));
            }
            field.answer(provider.profile()).ifPresent(answer -> {
                if (answer instanceof LocalText text) {
                    put(text, words);
                }
            });
        }
        return words;
    }

    /** The words of a text in a language, as it inflects them and as they are. */
    static Stream<String> of(String text, String language) {
        return Stream.concat(
                tokens(Analysis.of(language), text).map(token -> ProviderDocument.ofPage(token, language)),
                tokens(Analysis.PLAIN, text).map(ProviderDocument::asItIs));
    }

    private static void put(LocalText text, List<BytesRef> words) {
        text.byLanguage().forEach((language, translated) -> put(of(translated, language), words));
    }

    private static void put(Stream<String> some, List<BytesRef> words) {
        some.map(BytesRef::new).forEach(words::add);
    }

    private static Stream<String> tokens(Analyzer analyzer, String text) {
        return Analysis.tokens(analyzer, text, MOST_WORDS).stream().distinct();
    }
}
