package se.jamforaren.simulation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Means over replications.
 *
 * @param policy that was simulated
 * @param successPercent mean success of the customers, 0 to 100
 * @param standardError of that mean between replications; empty after a single one
 * @param loss EE-L: 0 as fair as if the truth were known, 1 as unfair as the reversed true order
 * @param gini of the exposure, 0 to 1
 * @param spearman of size before the start and exposure among incumbents, −1 to 1
 * @param months until the worst, the middle and the best newcomer is chosen 80 % as often as is fair; 6 to 48
 */
public record PolicyResult(
        Policy policy,
        double successPercent,
        OptionalDouble standardError,
        double loss,
        double gini,
        double spearman,
        List<Double> months) {

    static PolicyResult of(Policy policy, List<Trial> trials) {
        double success = mean(trials, Trial::success);
        double variance = trials.stream()
                        .mapToDouble(trial -> (trial.success() - success) * (trial.success() - success))
                        .sum()
                / (trials.size() - 1.0);
        return new PolicyResult(
                policy,
                100 * success,
                trials.size() < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(100 * Math.sqrt(variance / trials.size())),
                mean(trials, Trial::loss),
                mean(trials, Trial::gini),
                mean(trials, Trial::spearman),
                List.of(
                        mean(trials, trial -> trial.months().get(0)),
                        mean(trials, trial -> trial.months().get(1)),
                        mean(trials, trial -> trial.months().get(2))));
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> metric) {
        return trials.stream().mapToDouble(metric).sum() / trials.size();
    }
}
