package se.jamforaren.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.jamforaren.benchmark.Invented;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;

/** How many of a choice system's fifty providers offer each term, against Lucene's SortedSetDocValues. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FacetsBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** How many providers the index holds. */
    @Param({"50", "10000"})
    public int providers;

    private Offers offers;
    private FixedBitSet listed;
    private DirectoryReader reader;

    /** Invents them. */
    @Setup
    public void invent() throws IOException {
        Invented invented = Invented.read();
        Catalogue catalogue = new Catalogue(
                Catalogue.FORMAT,
                invented.system(0),
                1,
                Instant.EPOCH,
                invented.providers(0, providers).stream()
                        .map(provider -> new ListedProvider(provider, List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        offers = new Offers(catalogue, DAY);
        listed = offers.listed();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int k = 0; k < providers; k++) {
                Document document = new Document();
                document.add(new StringField("system", String.valueOf(k / Invented.PER_SYSTEM), Store.NO));
                var provider = invented.provider(k);
                if (!provider.programmesOn(DAY).isEmpty()) {
                    provider.termsOn(DAY)
                            .forEach(term -> document.add(new SortedSetDocValuesField("term", new BytesRef(term))));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        Map<String, Integer> ours = new HashMap<>();
        bitsets().values().forEach(ours::putAll);
        if (!ours.equals(baseline())) {
            throw new IllegalStateException("other counts: " + ours + baseline());
        }
    }

    /** By doc values. */
    @Benchmark
    public Map<String, Integer> baseline() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            SortedSetDocValues terms = leaf.getSortedSetDocValues("term");
            int[] byOrd = new int[(int) terms.getValueCount()];
            PostingsEnum docs = leaf.postings(new Term("system", "0"), PostingsEnum.NONE);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (terms.advanceExact(doc)) {
                    for (int n = 0; n < terms.docValueCount(); n++) {
                        byOrd[(int) terms.nextOrd()]++;
                    }
                }
            }
            for (int ord = 0; ord < byOrd.length; ord++) {
                if (byOrd[ord] > 0) {
                    counts.merge(terms.lookupOrd(ord).utf8ToString(), byOrd[ord], Integer::sum);
                }
            }
        }
        return counts;
    }

    /** By sets of bits, as the search counts. */
    @Benchmark
    public Map<String, Map<String, Integer>> bitsets() {
        return offers.countTerms(listed);
    }
}
