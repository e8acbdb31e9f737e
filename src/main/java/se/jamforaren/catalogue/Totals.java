package se.jamforaren.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Publishing;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;

/**
 * PUBLISH-1 for figures of all providers together: none may be shown from which, less what is shown of single
 * providers, something hidden could be worked out. Tables that were published long ago are shown as they were.
 */
final class Totals {
    private final ChoiceSystem choiceSystem;
    private final List<Result> lines;
    private final List<Result> totals;
    private final Set<Result> hidden = new LinkedHashSet<>();

    Totals(ChoiceSystem choiceSystem, List<Result> lines) {
        this.choiceSystem = choiceSystem;
        this.lines = lines;
        this.totals = lines.stream().filter(line -> line.provider().isEmpty()).toList();
        if (!choiceSystem.publishedElsewhere()) {
            totals.stream().filter(this::tells).forEach(hidden::add);
            while (hideAnotherOfAFamily()) {
                continue;
            }
        }
    }

    /** What may be shown of every measure; a hidden figure says only what it would be about. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : choiceSystem.counted()) {
            for (Result total : totals) {
                if (total.feeds(measure) && total.observe(measure).value().isPresent()) {
                    figures.add(hidden.contains(total) ? Publishing.without(measure, total) : figure(measure, total));
                }
            }
        }
        return figures;
    }

    private Figure figure(Measure measure, Result total) {
        return Publishing.publishTotal(measure, total, choiceSystem.limits());
    }

    /** Whether some measure of a total, less the providers that are shown, tells what is hidden of the others. */
    private boolean tells(Result total) {
        int interval = choiceSystem.limits().interval();
        return choiceSystem.measures().stream().filter(total::feeds).anyMatch(measure -> {
            List<Observation> unseen = lines.stream()
                    .filter(line -> line.provider().isPresent() && line.isOfTheTableOf(total))
                    .filter(line -> line.scope().equals(total.scope()))
                    .filter(line -> Publishing.publish(measure, line, lines, choiceSystem)
                            .observed()
                            .isEmpty())
                    .map(line -> line.observe(measure))
                    .filter(observation -> observation.n().orElse(0) > 0)
                    .toList();
            List<Observation> few =
                    unseen.stream().filter(o -> o.n().orElse(0) < interval).toList();
            return total.observe(measure).n().orElse(interval) < interval
                    || isSolved(measure, unseen)
                    || isSolved(measure, few);
        });
    }

    /** Intervals can be reckoned backwards, so this is asked of all that are unseen and of the few alone. */
    private static boolean isSolved(Measure measure, List<Observation> unseen) {
        return unseen.size() == 1 || (measure.kind() == Measure.Kind.SHARE && areAlike(unseen));
    }

    /** Whether nobody, or everybody, of some succeeded, so that their sum tells of each. */
    private static boolean areAlike(List<Observation> unseen) {
        int n = unseen.stream().mapToInt(o -> o.n().orElse(0)).sum();
        int successes = unseen.stream().mapToInt(o -> o.successes().orElse(0)).sum();
        return n > 0 && (successes == 0 || successes == n);
    }

    /** A total of several programmes, less those of all but one of them, is that one's; so two are hidden, or none. */
    private boolean hideAnotherOfAFamily() {
        for (Result wide : totals) {
            List<Result> parts = parts(wide);
            long unseen = parts.stream().filter(hidden::contains).count();
            if (parts.isEmpty() || unseen + (hidden.contains(wide) ? 1 : 0) != 1) {
                continue;
            }
            return hidden.add(
                    unseen == 1
                            ? wide
                            : parts.stream()
                                    .min(Comparator.comparingInt(this::size))
                                    .orElseThrow());
        }
        return false;
    }

    /** The totals of each single programme of a wider one; none when one is lacking. */
    private List<Result> parts(Result wide) {
        if (!wide.scope().isMixed()) {
            return List.of();
        }
        List<Result> parts = new ArrayList<>();
        for (String programme : wide.scope().programmes()) {
            Scope single = new Scope(List.of(programme));
            totals.stream()
                    .filter(line -> line.isOfTheTableOf(wide) && line.scope().equals(single))
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts.size() == wide.scope().programmes().size() ? parts : List.of();
    }

    private int size(Result total) {
        return choiceSystem.measures().stream()
                .filter(total::feeds)
                .mapToInt(measure -> total.observe(measure).n().orElse(0))
                .max()
                .orElse(0);
    }
}
