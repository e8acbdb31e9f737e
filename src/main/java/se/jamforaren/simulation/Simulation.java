package se.jamforaren.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** SIM-1: replications of a market under a policy. The result is a function of the arguments alone. */
public final class Simulation {
    private Simulation() {}

    /**
     * Simulates a policy, on all processors.
     *
     * @param first number of the first replication, 0 or more
     * @param replications how many, 1 or more
     * @param afterEach called after each replication, from several threads
     */
    public static PolicyResult run(Policy policy, int first, int replications, Runnable afterEach) {
        List<Trial> trials = IntStream.range(first, first + replications)
                .parallel()
                .mapToObj(replication -> {
                    Trial trial = Trial.of(policy, new Market(replication));
                    afterEach.run();
                    return trial;
                })
                .toList();
        return PolicyResult.of(policy, trials);
    }
}
