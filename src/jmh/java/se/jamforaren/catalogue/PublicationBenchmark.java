package se.jamforaren.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.kundval.Measure;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.ProviderFiles;
import se.jamforaren.result.Result;
import se.jamforaren.result.ResultTable;
import se.jamforaren.vocabulary.Vocabulary;

/** A whole choice system's figures at publication, without the database, against the observed values alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PublicationBenchmark {
    /** A shipped choice system, or exempel over and over until there are two hundred providers. */
    @Param({"exempel", "nacka-2016", "two-hundred"})
    public String system;

    private ChoiceSystem choiceSystem;
    private List<Provider> providers;
    private List<Result> lines;

    /** Reads the content. */
    @Setup
    public void read() {
        ContentFolder content = ContentFolder.locate("");
        boolean many = system.equals("two-hundred");
        choiceSystem = ChoiceSystems.read(content).find(many ? "exempel" : system).orElseThrow();
        providers = ProviderFiles.read(content, choiceSystem, Vocabulary.read(content));
        lines = choiceSystem.tables().stream()
                .flatMap(table -> ResultTable.read(
                        content.root().resolve("kundval").resolve(choiceSystem.id()).resolve(table.file()),
                        table,
                        choiceSystem,
                        providers.stream().map(Provider::id).collect(Collectors.toSet()))
                        .stream())
                .toList();
        if (many) {
            multiply(200);
        }
    }

    private void multiply(int size) {
        List<Provider> all = new ArrayList<>();
        List<Result> counted = new ArrayList<>(
                lines.stream().filter(line -> line.provider().isEmpty()).toList());
        for (int i = 0; i < size; i++) {
            Provider one = providers.get(i % providers.size());
            String id = one.id() + "-" + i;
            all.add(new Provider(id, one.name(), one.authorisations(), one.confirmed(), one.profile()));
            lines.stream()
                    .filter(line -> line.provider().equals(Optional.of(one.id())))
                    .map(line -> new Result(
                            line.kind(),
                            Optional.of(id),
                            line.scope(),
                            line.period(),
                            line.area(),
                            line.figures(),
                            line.source()))
                    .forEach(counted::add);
        }
        providers = all;
        lines = counted;
    }

    /** The observed value of every line. */
    @Benchmark
    public double baseline() {
        double sum = 0;
        for (Measure measure : choiceSystem.measures()) {
            for (Result line : lines) {
                if (line.feeds(measure)) {
                    sum += line.observe(measure).value().orElse(0.0);
                }
            }
        }
        return sum;
    }

    /** Everything that becomes public, when every figure is new. */
    @Benchmark
    public Catalogue publication() {
        KeptRatings.forget();
        return again();
    }

    /** Everything that becomes public, when no figure has changed. */
    @Benchmark
    public Catalogue again() {
        return Publisher.catalogue(choiceSystem, 1, Instant.EPOCH, providers, lines, List.of());
    }
}
