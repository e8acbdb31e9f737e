package se.jamforaren.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/** What of a provider is in the index: its name, and the words of its page in every language. */
final class ProviderDocument {
    static final String CHOICE_SYSTEM = "choice-system";
    static final String VERSION = "version";
    static final String ID = "id";

    /** The one dictionary of all words, each followed by what it is a word of: what one question needs stands together. */
    static final String WORDS = "words";

    private static final int MOST_WORDS = 100_000;

    private ProviderDocument() {}

    /** A word of the pages in one language, analysed as that language is. */
    static String ofPage(String word, String language) {
        return word + " " + language;
    }

    /** A word of the pages in any language as it is, without accents. */
    static String asItIs(String word) {
        return word + " *";
    }

    /** A word of the name. */
    static String ofName(String word) {
        return word + " name";
    }

    static Document of(Catalogue catalogue, ListedProvider listed, Languages languages) {
        Document document = new Document();
        document.add(new StringField(CHOICE_SYSTEM, catalogue.choiceSystem().id(), Store.NO));
        document.add(new NumericDocValuesField(VERSION, catalogue.version()));
        document.add(new StringField(ID, listed.id(), Store.YES));
        Set<String> words = new TreeSet<>();
        tokens(Analysis.PLAIN, listed.provider().name()).forEach(token -> words.add(ofName(token)));
        languages.texts().forEach(texts -> {
            String language = texts.language().tag();
            texts(listed, texts).forEach(text -> {
                tokens(Analysis.of(language), text).forEach(token -> words.add(ofPage(token, language)));
                tokens(Analysis.PLAIN, text).forEach(token -> words.add(asItIs(token)));
            });
        });
        words.forEach(word -> document.add(new StringField(WORDS, word, Store.NO)));
        return document;
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        return Analysis.tokens(analyzer, text, MOST_WORDS);
    }

    private static Stream<String> texts(ListedProvider listed, Texts texts) {
        return ProfileField.all().stream().flatMap(field -> {
            Stream<String> claimed = field.claims(listed.provider().profile()).stream()
                    .flatMap(claim -> Stream.concat(
                            Stream.of(texts.term(claim.term())),
                            claim.note().stream().flatMap(note -> translated(note, texts))));
            Stream<String> written = field.answer(listed.provider().profile()).stream()
                    .filter(LocalText.class::isInstance)
                    .flatMap(text -> translated((LocalText) text, texts));
            return Stream.concat(claimed, written);
        });
    }

    private static Stream<String> translated(LocalText text, Texts texts) {
        return Optional.ofNullable(text.byLanguage().get(texts.language().tag())).stream();
    }
}
