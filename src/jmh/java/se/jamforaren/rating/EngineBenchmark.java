package se.jamforaren.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** ENGINE-1 for a group of twenty, against the bare arithmetic with N0 = 10. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
    private static final double LEVEL = 0.90;

    private final List<ShareData> shares = new ArrayList<>();
    private final List<MeanData> means = new ArrayList<>();
    private final List<MeanData> days = new ArrayList<>();

    /** Twenty providers from 0 to 95 customers. */
    public EngineBenchmark() {
        for (int i = 0; i < 20; i++) {
            String id = "p" + i;
            int n = 5 * i;
            shares.add(new ShareData(id, n, n * (30 + i) / 100));
            means.add(n == 0 ? MeanData.none(id) : data(id, n, 3.5 + i / 20.0, 0.8));
            days.add(n == 0 ? MeanData.none(id) : data(id, n, 150 + 7 * i, 90));
        }
    }

    /** (s + N0·m) / (n + N0). */
    @Benchmark
    public double baseline() {
        long n = 0;
        long successes = 0;
        for (ShareData one : shares) {
            n += one.n();
            successes += one.successes();
        }
        double typical = (double) successes / n;
        double sum = 0;
        for (ShareData one : shares) {
            sum += (one.successes() + 10 * typical) / (one.n() + 10);
        }
        return sum;
    }

    /** Shares. */
    @Benchmark
    public Optional<GroupRating> shares() {
        return Engine.shares(shares, LEVEL);
    }

    /** Means. */
    @Benchmark
    public Optional<GroupRating> means() {
        return Engine.means(means, LEVEL);
    }

    /** Days. */
    @Benchmark
    public Optional<GroupRating> days() {
        return Engine.days(days, LEVEL);
    }

    private static MeanData data(String id, int n, double mean, double sd) {
        return new MeanData(id, n, OptionalDouble.of(mean), OptionalDouble.of(sd));
    }
}
