package se.jamforaren.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import se.jamforaren.benchmark.Invented;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;

/** The next version of one of two hundred catalogues into the index on disk, until search finds it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ProviderIndexBenchmark {
    private static final int SYSTEMS = 200;
    private static final int PROVIDERS = 10_000;
    private static final int EDITED = 10;

    private Invented invented;
    private ProviderIndex index;
    private long version = 1;

    /** Fills the index. */
    @Setup
    public void fill() throws IOException {
        invented = Invented.read();
        Path folder = Files.createDirectories(Path.of("target", "load"));
        index = new ProviderIndex(Files.createTempDirectory(folder, "index"), invented.languages());
        IntStream.range(0, SYSTEMS).forEach(system -> index.put(List.of(catalogue(system))));
        index.commit();
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
        index.close();
    }

    /** One version. */
    @Benchmark
    public void put() {
        version++;
        index.put(List.of(catalogue((int) (version % EDITED))));
    }

    private Catalogue catalogue(int system) {
        return new Catalogue(
                Catalogue.FORMAT,
                invented.system(system),
                version,
                Instant.EPOCH,
                invented.providers(system, PROVIDERS).stream()
                        .map(provider -> new ListedProvider(provider, List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
