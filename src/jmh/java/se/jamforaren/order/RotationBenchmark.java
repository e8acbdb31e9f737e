package se.jamforaren.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Today's order of a group, against sorting it and turning it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RotationBenchmark {
    /** How many are in the group. */
    @Param({"15", "200"})
    public int size;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add("provider-" + i);
        }
        return ids;
    }

    /** Sorted by id and turned. */
    @Benchmark
    public List<String> baseline() {
        List<String> ids = ids();
        Collections.sort(ids);
        Collections.rotate(ids, (int) (DAY.toEpochDay() % size));
        return ids;
    }

    /** Shuffled by the cycle and turned by the day. */
    @Benchmark
    public List<String> rotation() {
        return Rotation.on(DAY, "grund", "fit", ids());
    }
}
