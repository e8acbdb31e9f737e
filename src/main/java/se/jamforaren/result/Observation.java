package se.jamforaren.result;

import java.util.Optional;

/**
 * What was counted, before it is decided what may be shown.
 *
 * @param n how many stand behind it: finished, successful or answering customers
 * @param successes how many of n succeeded, for a share
 * @param mean mean of the n answers, or of the n numbers of days
 * @param sd standard deviation between the n
 * @param invited how many were asked
 */
public record Observation(
        Optional<Integer> n,
        Optional<Integer> successes,
        Optional<Double> mean,
        Optional<Double> sd,
        Optional<Integer> invited) {

    /** Answers per invited, 0 to 1; empty when either is unknown. */
    public Optional<Double> responseRate() {
        return invited.filter(asked -> asked > 0).flatMap(asked -> n.map(answers -> (double) answers / asked));
    }

    /** Successes per n, or the mean; empty when nothing was counted. */
    public Optional<Double> value() {
        return mean.or(() -> n.filter(count -> count > 0).flatMap(count -> successes.map(s -> (double) s / count)));
    }
}
