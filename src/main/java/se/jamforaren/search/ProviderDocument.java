package se.jamforaren.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;

/** What of a provider is in the index: the words of its name and texts in every language, and its terms. */
final class ProviderDocument {
    static final String CHOICE_SYSTEM = "choice-system";
    static final String VERSION = "version";
    static final String ID = "id";

    /** The one dictionary of all words, each followed by what it is a word of: what one question needs stands together. */
    static final String WORDS = "words";

    private static final FieldType WHO_HAS_IT = new FieldType();

    static {
        WHO_HAS_IT.setIndexOptions(IndexOptions.DOCS);
        WHO_HAS_IT.setOmitNorms(true);
        WHO_HAS_IT.freeze();
    }

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

    /** A term, whose label is on the page. */
    static String ofTerm(String code) {
        return code + " term";
    }

    static Document of(Catalogue catalogue, ListedProvider listed) {
        Document document = new Document();
        document.add(new StringField(CHOICE_SYSTEM, catalogue.choiceSystem().id(), Store.NO));
        document.add(new NumericDocValuesField(VERSION, catalogue.version()));
        document.add(new StringField(ID, listed.id(), Store.YES));
        document.add(new Field(WORDS, new WordStream(PageWords.of(listed.provider())), WHO_HAS_IT));
        return document;
    }
}
