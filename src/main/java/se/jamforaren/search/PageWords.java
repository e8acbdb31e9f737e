package se.jamforaren.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Provider;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * The words of a provider's page in every language, as they stand in the index. Most of a page are labels of terms,
 * which are the same for all providers: each is taken apart once.
 */
final class PageWords {
    private static final int MOST_WORDS = 100_000;

    private final List<OfLanguage> languages;

    PageWords(Languages languages) {
        this.languages = languages
                .texts()
                .map(texts -> new OfLanguage(texts, new ConcurrentHashMap<>()))
                .toList();
    }

    /** A language with the words of the labels that were needed until now. */
    private record OfLanguage(Texts texts, Map<String, List<BytesRef>> labels) {
        List<BytesRef> label(String term) {
            return labels.computeIfAbsent(term, code -> words(texts.term(code)));
        }

        List<BytesRef> note(LocalText text) {
            String translated = text.byLanguage().get(texts.language().tag());
            return translated == null ? List.of() : words(translated);
        }

        private List<BytesRef> words(String text) {
            String language = texts.language().tag();
            return Stream.concat(
                            tokens(Analysis.of(language), text).map(token -> ProviderDocument.ofPage(token, language)),
                            tokens(Analysis.PLAIN, text).map(ProviderDocument::asItIs))
                    .map(BytesRef::new)
                    .toList();
        }
    }

    /** Every word of a provider's name and page, some more than once. */
    List<BytesRef> of(Provider provider) {
        List<BytesRef> words = new ArrayList<>();
        tokens(Analysis.PLAIN, provider.name())
                .map(ProviderDocument::ofName)
                .map(BytesRef::new)
                .forEach(words::add);
        List<Claim> claims = new ArrayList<>();
        List<LocalText> texts = new ArrayList<>();
        for (ProfileField field : ProfileField.all()) {
            claims.addAll(field.claims(provider.profile()));
            field.answer(provider.profile()).stream()
                    .flatMap(answer -> answer instanceof LocalText text ? Stream.of(text) : Stream.empty())
                    .forEach(texts::add);
        }
        claims.forEach(claim -> claim.note().ifPresent(texts::add));
        for (OfLanguage language : languages) {
            claims.forEach(claim -> words.addAll(language.label(claim.term())));
            texts.forEach(text -> words.addAll(language.note(text)));
        }
        return words;
    }

    private static Stream<String> tokens(Analyzer analyzer, String text) {
        return Analysis.tokens(analyzer, text, MOST_WORDS).stream().distinct();
    }
}
