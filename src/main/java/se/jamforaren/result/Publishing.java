package se.jamforaren.result;

import java.util.List;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Limits;
import se.jamforaren.kundval.Measure;

/**
 * PUBLISH-1: what of a line may be shown. Below {@code limits.interval} nothing but the reason, below
 * {@code limits.show} an interval without a point, else everything; too few answers of those asked hide the value.
 */
public final class Publishing {
    private Publishing() {}

    /**
     * What may be shown of a measure in a line about one provider. Of several programmes together nothing is shown
     * that, less what is shown of some of them, would tell of the few; tables that were published long ago are shown
     * as they were.
     *
     * @param lines all of the provider's, or everybody's
     */
    public static Figure publish(Measure measure, Result result, List<Result> lines, ChoiceSystem choiceSystem) {
        Limits limits = choiceSystem.limits();
        return !choiceSystem.publishedElsewhere()
                        && result.scope().isMixed()
                        && Remainder.tells(measure, result, lines, limits)
                ? without(measure, result)
                : publish(measure, result, limits);
    }

    /** A figure that says only what it would be about, or it would tell of the few. */
    public static Figure without(Measure measure, Result result) {
        return new Figure(
                measure.id(),
                Status.TOO_FEW,
                Optional.of(result.scope()),
                Optional.of(result.period()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Figure.Fair.NONE,
                Optional.of(result.source()));
    }

    private static Figure publish(Measure measure, Result result, Limits limits) {
        Observation observed = result.observe(measure);
        Status status = status(measure, result, observed, limits);
        return new Figure(
                measure.id(),
                status,
                Optional.of(result.scope()),
                Optional.of(result.period()),
                givesTheFewAway(measure, result, limits) ? Optional.empty() : observed.n(),
                observed.invited(),
                status == Status.SHOWN ? observed.value() : Optional.empty(),
                Figure.Fair.NONE,
                Optional.of(result.source()));
    }

    /** What may be shown of a measure in a line about all providers together: hidden only where the few would show. */
    public static Figure publishTotal(Measure measure, Result result, Limits limits) {
        Observation observed = result.observe(measure);
        boolean few = observed.n().filter(n -> n < limits.interval()).isPresent();
        return new Figure(
                measure.id(),
                few ? Status.TOO_FEW : Status.SHOWN,
                Optional.of(result.scope()),
                Optional.of(result.period()),
                observed.n(),
                observed.invited(),
                few ? Optional.empty() : observed.value(),
                Figure.Fair.NONE,
                Optional.of(result.source()));
    }

    private static Status status(Measure measure, Result result, Observation observed, Limits limits) {
        int n = observed.n().orElse(0);
        if (n == 0
                && isOfFinished(measure)
                && result.finished().filter(f -> f > 0).isEmpty()) {
            return Status.NONE_FINISHED;
        }
        if (n < limits.interval()) {
            return Status.TOO_FEW;
        }
        if (observed.responseRate().filter(rate -> rate < limits.responseRate()).isPresent()) {
            return Status.LOW_RESPONSE;
        }
        return n < limits.show() ? Status.INTERVAL_ONLY : Status.SHOWN;
    }

    /** The n of days is the number of successes, so it tells a share that is hidden. */
    private static boolean givesTheFewAway(Measure measure, Result result, Limits limits) {
        return measure.kind() == Measure.Kind.DAYS
                && result.finished().filter(f -> f < limits.show()).isPresent();
    }

    private static boolean isOfFinished(Measure measure) {
        return measure.kind() != Measure.Kind.MEAN;
    }
}
