package se.jamforaren.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A figure as anyone may see it. What may not be shown is not in it.
 *
 * @param measure id of the measure
 * @param status whether it is shown, or why not
 * @param programmes whose customers it counts; empty when nothing is counted
 * @param period what time it is about
 * @param n how many stand behind it
 * @param invited how many were asked
 * @param observed a share from 0 to 1, a mean on the measure's scale, or days; only when shown
 * @param source id of the source
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Figure(
        String measure,
        Status status,
        Optional<Scope> programmes,
        Optional<Period> period,
        Optional<Integer> n,
        Optional<Integer> invited,
        Optional<Double> observed,
        Optional<String> source) {

    /** A figure that does not exist for a reason. */
    public static Figure without(String measure, Status status) {
        return new Figure(
                measure,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
