package se.jamforaren.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import se.jamforaren.kundval.Limits;
import se.jamforaren.kundval.Measure;

/**
 * What a provider's figure of several programmes, less those of some of them, would tell of the few. Figures of which
 * only an interval is shown count as known: whoever reckons backwards finds most of them.
 */
final class Remainder {
    /** With more figures of one provider than can be tried in all ways, the wide one is hidden. */
    private static final int MOST = 8;

    private final Result wide;
    private final List<Result> narrower;
    private final int least;
    private final ToIntFunction<Result> n;
    private final ToIntFunction<Result> successes;

    private final boolean knowsSuccesses;

    private Remainder(
            Result wide,
            List<Result> narrower,
            int least,
            ToIntFunction<Result> n,
            Optional<ToIntFunction<Result>> successes) {
        this.wide = wide;
        this.narrower = narrower;
        this.least = least;
        this.n = n;
        this.successes = successes.orElse(line -> 0);
        this.knowsSuccesses = successes.isPresent();
    }

    /**
     * Whether some that are shown, taken from a figure that could be shown, leave so few that they could be recognised,
     * or leave some of whom nobody, or everybody, succeeded.
     *
     * @param lines all of the provider's, or everybody's
     */
    static boolean tells(Measure measure, Result wide, List<Result> lines, Limits limits) {
        List<Result> narrower = lines.stream()
                .filter(line -> line.provider().equals(wide.provider()) && line.isOfTheTableOf(wide))
                .filter(line -> !line.scope().equals(wide.scope())
                        && wide.scope().programmes().containsAll(line.scope().programmes()))
                .toList();
        ToIntFunction<Result> n = line -> line.observe(measure).n().orElse(0);
        ToIntFunction<Result> finished = line -> line.finished().orElse(0);
        int least = limits.interval();
        return switch (measure.kind()) {
            case MEAN -> new Remainder(wide, narrower, least, n, Optional.empty()).tells();
            case SHARE ->
                new Remainder(
                                wide,
                                narrower,
                                least,
                                n,
                                Optional.of(line ->
                                        line.observe(measure).successes().orElse(0)))
                        .tells();
            // The n of days is the number of successes, so it tells a share.
            case DAYS ->
                new Remainder(wide, narrower, least, n, Optional.empty()).tells()
                        || new Remainder(wide, narrower, least, finished, Optional.of(n)).tells();
        };
    }

    private boolean tells() {
        int all = n.applyAsInt(wide);
        List<Result> shown =
                narrower.stream().filter(line -> n.applyAsInt(line) >= least).toList();
        return all >= least
                && (shown.size() > MOST || tells(Sum.of(wide, 1, this), shown) || tells(Sum.of(wide, -1, this), shown));
    }

    /** Whether the sum tells, with each of the parts added, taken away or left out. */
    private boolean tells(Sum sum, List<Result> parts) {
        if (parts.isEmpty()) {
            return sum.isOfPeople() && tells(sum);
        }
        Result part = parts.getFirst();
        List<Result> others = parts.subList(1, parts.size());
        return tells(sum, others)
                || tells(sum.plus(Sum.of(part, -1, this)), others)
                || tells(sum.plus(Sum.of(part, 1, this)), others);
    }

    private boolean tells(Sum sum) {
        boolean allAlike = sum.succeeded == 0 || sum.succeeded == sum.n;
        return sum.n > 0 && (sum.n < least || (knowsSuccesses && allAlike && hides(sum.programmes.keySet())));
    }

    private boolean hides(Set<String> programmes) {
        return narrower.stream()
                .anyMatch(line -> n.applyAsInt(line) > 0
                        && n.applyAsInt(line) < least
                        && programmes.containsAll(line.scope().programmes()));
    }

    /**
     * Figures added and taken away.
     *
     * @param programmes how many times the customers of a programme are in it; never 0
     */
    private record Sum(Map<String, Integer> programmes, int n, int succeeded) {
        static Sum of(Result line, int sign, Remainder remainder) {
            return new Sum(
                    line.scope().programmes().stream().collect(Collectors.toMap(Function.identity(), p -> sign)),
                    sign * remainder.n.applyAsInt(line),
                    sign * remainder.successes.applyAsInt(line));
        }

        Sum plus(Sum other) {
            Map<String, Integer> both = new HashMap<>(programmes);
            other.programmes.forEach((programme, times) -> both.merge(programme, times, Integer::sum));
            both.values().removeIf(times -> times == 0);
            return new Sum(both, n + other.n, succeeded + other.succeeded);
        }

        boolean isOfPeople() {
            return programmes.values().stream().allMatch(times -> times == 1);
        }
    }
}
