package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The words nearest to a misspelt one. A word of 4 to 7 letters may have one letter wrong, missing, too much or swapped
 * with its neighbour, a longer one two; its first letter must be right.
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private final Terms words;

    Spelling(Collection<String> words) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                Document document = new Document();
                words.forEach(word -> document.add(new StringField("word", word, Store.NO)));
                writer.addDocument(document);
            }
            this.words = MultiTerms.getTerms(DirectoryReader.open(directory), "word");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The known words that a word most probably was meant to be; none when none is near. */
    Set<String> nearest(String word) {
        int letters = word.codePointCount(0, word.length());
        if (words == null || letters < SHORTEST) {
            return Set.of();
        }
        for (int edits = 1; edits <= (letters < LONG ? 1 : 2); edits++) {
            Set<String> found = within(word, edits);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** The known words that begin with some letters, at least three. */
    Set<String> beginningWith(String letters) {
        Set<String> found = new TreeSet<>();
        if (words == null || letters.codePointCount(0, letters.length()) < SHORTEST - 1) {
            return found;
        }
        try {
            var terms = words.iterator();
            BytesRef prefix = new BytesRef(letters);
            if (terms.seekCeil(prefix) == org.apache.lucene.index.TermsEnum.SeekStatus.END) {
                return found;
            }
            for (BytesRef term = terms.term();
                    term != null && org.apache.lucene.util.StringHelper.startsWith(term, prefix);
                    term = terms.next()) {
                found.add(term.utf8ToString());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> within(String word, int edits) {
        try {
            Set<String> found = new TreeSet<>();
            FuzzyTermsEnum near = new FuzzyTermsEnum(words, new Term("word", word), edits, 1, true);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                found.add(term.utf8ToString());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
