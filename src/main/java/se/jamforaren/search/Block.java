package se.jamforaren.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The documents of a choice system in a reader. They were written at once, so they stand beside each other in one segment.
 *
 * @param all its documents, standing at the first that is not deleted
 * @param version of the catalogue that they were made of
 */
record Block(LeafReader leaf, PostingsEnum all, int first, long version) {

    /** Where a choice system's documents are; empty when there are none. */
    static Optional<Block> find(DirectoryReader reader, String choiceSystem) throws IOException {
        for (LeafReaderContext context : reader.leaves()) {
            Terms terms = context.reader().terms(ProviderDocument.CHOICE_SYSTEM);
            if (terms != null) {
                TermsEnum systems = terms.iterator();
                if (systems.seekExact(new BytesRef(choiceSystem))) {
                    Optional<Block> block = at(context.reader(), systems);
                    if (block.isPresent()) {
                        return block;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The version of each choice system in a reader. */
    static Map<String, Long> versions(DirectoryReader reader) throws IOException {
        Map<String, Long> versions = new TreeMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            Terms terms = context.reader().terms(ProviderDocument.CHOICE_SYSTEM);
            if (terms != null) {
                TermsEnum systems = terms.iterator();
                for (BytesRef id = systems.next(); id != null; id = systems.next()) {
                    String choiceSystem = id.utf8ToString();
                    at(context.reader(), systems).ifPresent(block -> versions.put(choiceSystem, block.version()));
                }
            }
        }
        return versions;
    }

    /** How many documents there are. It uses them up. */
    int size() throws IOException {
        int size = 0;
        for (int doc = first; doc != NO_MORE_DOCS; doc = all.nextDoc()) {
            size += isDeleted(leaf, doc) ? 0 : 1;
        }
        return size;
    }

    private static Optional<Block> at(LeafReader leaf, TermsEnum systems) throws IOException {
        PostingsEnum all = systems.postings(null, PostingsEnum.NONE);
        int doc = all.nextDoc();
        while (doc != NO_MORE_DOCS && isDeleted(leaf, doc)) {
            doc = all.nextDoc();
        }
        if (doc == NO_MORE_DOCS) {
            return Optional.empty();
        }
        NumericDocValues versions = leaf.getNumericDocValues(ProviderDocument.VERSION);
        return Optional.of(new Block(leaf, all, doc, versions.advanceExact(doc) ? versions.longValue() : 0));
    }

    private static boolean isDeleted(LeafReader leaf, int doc) {
        return leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc);
    }
}
