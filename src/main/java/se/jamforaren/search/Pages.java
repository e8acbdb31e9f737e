package se.jamforaren.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import se.jamforaren.catalogue.Catalogue;

/**
 * Whose page has which words, in one catalogue: bit n is the provider n of the catalogue. It reads the postings of the
 * catalogue's own documents, which stand beside each other in one segment, and lives as long as one question.
 */
final class Pages implements AutoCloseable {
    private final DirectoryReader reader;
    private final Catalogue catalogue;
    private final List<String> languages;
    private final Labels labels;
    private final boolean current;
    private final Map<String, FixedBitSet> withName = new HashMap<>();
    private final Map<String, Boolean> isWord = new HashMap<>();
    private TermsEnum words = TermsEnum.EMPTY;
    private int first;
    private int[] places = {};
    private PostingsEnum reused;

    /**
     * Reads for one question.
     *
     * @param reader given back at the end
     * @param block the catalogue's documents
     * @param languages tags of the languages that pages are in
     * @param labels whose words are on the pages of those who have the terms
     */
    Pages(DirectoryReader reader, Optional<Block> block, Catalogue catalogue, List<String> languages, Labels labels)
            throws IOException {
        this.reader = reader;
        this.catalogue = catalogue;
        this.languages = languages;
        this.labels = labels;
        this.current =
                block.filter(found -> found.version() == catalogue.version()).isPresent();
        if (block.isPresent()) {
            find(block.get());
        }
    }

    /** Whether what is read is of the catalogue's own version, neither missing nor newer. */
    boolean isCurrent() {
        return current;
    }

    /** Those whose page has all tokens of one of the phrases, in some language. */
    FixedBitSet withWords(Set<String> phrases, Shapes shapes) {
        FixedBitSet any = none();
        for (String phrase : phrases) {
            for (String language : languages) {
                addAll(shapes.of(language, phrase), token -> ProviderDocument.ofPage(token, language), any);
            }
        }
        return any;
    }

    /** Those whose name has all tokens of a phrase. */
    FixedBitSet withName(String phrase, Shapes shapes) {
        return withName.computeIfAbsent(phrase, one -> {
            FixedBitSet named = none();
            addAll(shapes.plain(one), ProviderDocument::ofName, named);
            return named;
        });
    }

    /** Whether a word stands in some provider's name, or on its page as it is in some language. */
    boolean isWord(String word, Shapes shapes) {
        return isWord.computeIfAbsent(word, one -> {
            FixedBitSet having = withName(one, shapes).clone();
            add(ProviderDocument.asItIs(one), having);
            return !having.scanIsEmpty();
        });
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The documents of a catalogue are written at once and in its order, so they need no looking up by id, but in the
     * moment when a newer version is in the index already and not yet shown.
     */
    private void find(Block block) throws IOException {
        first = block.first();
        words = block.leaf().terms(ProviderDocument.WORDS).iterator();
        places = current ? inOrder(catalogue.providers().size()) : byId(block);
    }

    private static int[] inOrder(int size) {
        int[] places = new int[size];
        Arrays.setAll(places, place -> place);
        return places;
    }

    private int[] byId(Block block) throws IOException {
        Map<String, Integer> known = new HashMap<>();
        for (int place = 0; place < catalogue.providers().size(); place++) {
            known.put(catalogue.providers().get(place).id(), place);
        }
        StoredFields stored = block.leaf().storedFields();
        int[] found = new int[(int) block.all().cost()];
        int size = 0;
        for (int doc = first; doc != NO_MORE_DOCS; doc = block.all().nextDoc()) {
            String id = stored.document(doc, Set.of(ProviderDocument.ID)).get(ProviderDocument.ID);
            found[size++] = known.getOrDefault(id, -1);
        }
        return Arrays.copyOf(found, size);
    }

    private FixedBitSet none() {
        return new FixedBitSet(catalogue.providers().size());
    }

    private void addAll(String tokens, UnaryOperator<String> entry, FixedBitSet to) {
        if (tokens.isEmpty()) {
            return;
        }
        if (tokens.indexOf(' ') < 0) {
            add(entry.apply(tokens), to);
            return;
        }
        FixedBitSet all = null;
        for (String token : tokens.split(" ")) {
            FixedBitSet having = none();
            add(entry.apply(token), having);
            if (all == null) {
                all = having;
            } else {
                all.and(having);
            }
        }
        to.or(all);
    }

    private void add(String word, FixedBitSet to) {
        addThose(word, to);
        labels.having(word).forEach(term -> addThose(term, to));
    }

    private void addThose(String entry, FixedBitSet to) {
        try {
            if (!words.seekExact(new BytesRef(entry))) {
                return;
            }
            reused = words.postings(reused, PostingsEnum.NONE);
            for (int doc = reused.advance(first); doc < first + places.length; doc = reused.nextDoc()) {
                if (places[doc - first] >= 0) {
                    to.set(places[doc - first]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
