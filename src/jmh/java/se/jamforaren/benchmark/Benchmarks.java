package se.jamforaren.benchmark;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with JMH's own options, and prints each against the baseline of its class in the same run. */
public final class Benchmarks {
    private static final String BASELINE = "baseline";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Benchmarks() {}

    /** Options are those of JMH, such as a pattern of names, {@code -f 1 -wi 2 -i 3}. */
    public static void main(String[] options) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(options))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, BenchmarkResult> baselines = new TreeMap<>();
        for (RunResult run : results) {
            if (name(run).endsWith("." + BASELINE)) {
                baselines.put(group(run), run.getAggregatedResult());
            }
        }
        System.out.printf("%n%-52s %14s %10s %14s %10s%n", "against the baseline", "µs/op", "ratio", "B/op", "ratio");
        for (RunResult run : results) {
            BenchmarkResult own = run.getAggregatedResult();
            BenchmarkResult base = baselines.getOrDefault(group(run), own);
            System.out.printf(
                    "%-52s %14.3f %10.2f %14.0f %10.2f%n",
                    name(run) + parameters(run),
                    time(own),
                    time(own) / time(base),
                    allocated(own),
                    allocated(own) / Math.max(1, allocated(base)));
        }
    }

    private static double time(BenchmarkResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(BenchmarkResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? Double.NaN : allocated.getScore();
    }

    private static String name(RunResult run) {
        String[] parts = run.getParams().getBenchmark().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static String group(RunResult run) {
        return name(run).replaceFirst("\\..*", "") + parameters(run);
    }

    private static String parameters(RunResult run) {
        return run.getParams().getParamsKeys().stream()
                .map(key -> " " + run.getParams().getParam(key))
                .reduce("", String::concat);
    }
}
