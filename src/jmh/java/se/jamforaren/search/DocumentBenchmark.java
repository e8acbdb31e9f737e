package se.jamforaren.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.jamforaren.benchmark.Invented;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.LocalText;

/** A provider's page into the index, against Lucene's ordinary analyzer over what the provider itself has written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DocumentBenchmark {
    private static final Term ID = new Term("id", "0");

    private Catalogue catalogue;
    private ListedProvider listed;
    private List<String> texts;
    private IndexWriter standard;
    private IndexWriter ours;

    /** Invents a provider. */
    @Setup
    public void invent() throws IOException {
        Invented invented = Invented.read();
        listed = new ListedProvider(invented.provider(0), List.of());
        catalogue = new Catalogue(
                Catalogue.FORMAT,
                invented.system(0),
                1,
                Instant.EPOCH,
                List.of(listed),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        texts = ProfileField.all().stream()
                .map(field -> field.answer(listed.provider().profile()))
                .flatMap(Optional::stream)
                .filter(LocalText.class::isInstance)
                .flatMap(text -> ((LocalText) text).byLanguage().values().stream())
                .toList();
        standard = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new StandardAnalyzer()));
        ours = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()));
    }

    /** What it has written, by the ordinary analyzer into an index. */
    @Benchmark
    public long baseline() throws IOException {
        Document document = new Document();
        document.add(new StringField("id", "0", Store.NO));
        texts.forEach(text -> document.add(new TextField("text", text, Store.NO)));
        return standard.updateDocument(ID, document);
    }

    /** Its words and the names of its terms in all languages, by the analyzer of each. */
    @Benchmark
    public Document analysed() {
        return ProviderDocument.of(catalogue, listed);
    }

    /** The same, into an index. */
    @Benchmark
    public long indexed() throws IOException {
        return ours.updateDocument(new Term(ProviderDocument.ID, listed.id()), analysed());
    }
}
