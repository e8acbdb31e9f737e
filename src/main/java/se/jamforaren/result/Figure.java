package se.jamforaren.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
 * @param fair the fair figure of its comparison group, as far as it may be shown
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
        @JsonUnwrapped Fair fair,
        Optional<String> source) {

    /**
     * What the engine says about a figure, on the scale of {@code observed}.
     *
     * @param estimate only when shown
     * @param low lower bound of the credible interval, rounded when only the interval is shown
     * @param high upper bound of the credible interval, rounded when only the interval is shown
     * @param typical the group's typical result
     * @param spread standard deviation between the customers of a provider with the typical result
     * @param pBetter probability of being better than typical, where the measure carries a class
     * @param ratingClass what that is called
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Fair(
            Optional<Double> estimate,
            Optional<Double> low,
            Optional<Double> high,
            Optional<Double> typical,
            Optional<Double> spread,
            Optional<Double> pBetter,
            @JsonProperty("class") Optional<String> ratingClass) {

        /** Nothing may be said, or nobody can be compared. */
        public static final Fair NONE = new Fair(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The figure of a newcomer: what is hidden or missing will come. */
    public Figure ofNewcomer() {
        return status == Status.SHOWN || status == Status.INTERVAL_ONLY
                ? this
                : new Figure(
                        measure,
                        Status.NEW,
                        programmes,
                        period,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Fair.NONE,
                        source);
    }

    /** The same figure with what the engine says. */
    public Figure with(Fair said) {
        return new Figure(measure, status, programmes, period, n, invited, observed, said, source);
    }

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
                Fair.NONE,
                Optional.empty());
    }
}
