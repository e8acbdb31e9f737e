package se.jamforaren.result;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import se.jamforaren.kundval.Limits;
import se.jamforaren.kundval.Measure;

/**
 * What a provider's figure of several programmes, less those of some of them, would tell of the few. Figures of which
 * only an interval is shown count as known: whoever reckons backwards finds most of them.
 */
final class Remainder {
    private final Result wide;
    private final List<Result> narrower;
    private final int least;
    private final ToIntFunction<Result> n;
    private final ToIntFunction<Result> successes;

    private Remainder(
            Result wide, List<Result> narrower, int least, ToIntFunction<Result> n, ToIntFunction<Result> successes) {
        this.wide = wide;
        this.narrower = narrower;
        this.least = least;
        this.n = n;
        this.successes = successes;
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
        ToIntFunction<Result> nobodyKnows = line -> -1;
        int least = limits.interval();
        return switch (measure.kind()) {
            case MEAN -> new Remainder(wide, narrower, least, n, nobodyKnows).tells();
            case SHARE ->
                new Remainder(
                                wide,
                                narrower,
                                least,
                                n,
                                line -> line.observe(measure).successes().orElse(0))
                        .tells();
            // The n of days is the number of successes, so it tells a share.
            case DAYS ->
                new Remainder(wide, narrower, least, n, nobodyKnows).tells()
                        || new Remainder(wide, narrower, least, finished, n).tells();
        };
    }

    private boolean tells() {
        int all = n.applyAsInt(wide);
        return all >= least
                && tells(
                        all,
                        successes.applyAsInt(wide),
                        Set.copyOf(wide.scope().programmes()),
                        narrower.stream()
                                .filter(line -> n.applyAsInt(line) >= least)
                                .toList());
    }

    private boolean tells(int left, int succeeded, Set<String> programmes, List<Result> parts) {
        if ((left > 0 && left < least) || (left > 0 && (succeeded == 0 || succeeded == left) && hides(programmes))) {
            return true;
        }
        for (int i = 0; i < parts.size(); i++) {
            Result part = parts.get(i);
            Set<String> rest = new HashSet<>(programmes);
            if (rest.containsAll(part.scope().programmes())
                    && rest.removeAll(part.scope().programmes())
                    && tells(
                            left - n.applyAsInt(part),
                            succeeded < 0 ? succeeded : succeeded - successes.applyAsInt(part),
                            rest,
                            parts.subList(i + 1, parts.size()))) {
                return true;
            }
        }
        return false;
    }

    private boolean hides(Set<String> programmes) {
        return narrower.stream()
                .anyMatch(line -> n.applyAsInt(line) > 0
                        && n.applyAsInt(line) < least
                        && programmes.containsAll(line.scope().programmes()));
    }
}
