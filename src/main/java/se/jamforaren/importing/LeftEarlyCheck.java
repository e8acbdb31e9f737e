package se.jamforaren.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;

/**
 * Who finished without success against who left early. The table of reasons covers all programmes together, so it is
 * compared with a provider's widest line only.
 */
final class LeftEarlyCheck implements Check {
    private static final String ALL = "";

    @Override
    public void find(Figures figures, Findings findings) {
        boolean concerned = figures.imported().stream()
                .anyMatch(line -> line.kind().equals(Result.DISCONTINUATIONS)
                        || line.kind().equals(Kind.RESULTS.id()));
        Optional<Measure> share = figures.choiceSystem().measures().stream()
                .filter(measure -> measure.kind() == Measure.Kind.SHARE
                        && measure.from().table().equals(Kind.RESULTS.id()))
                .findFirst();
        if (concerned && share.isPresent()) {
            leftEarly(figures.all())
                    .forEach((period, byProvider) ->
                            byProvider.forEach((provider, left) -> widest(figures.all(), provider, period)
                                    .map(line -> line.observe(share.get()))
                                    .flatMap(LeftEarlyCheck::without)
                                    .filter(without -> !without.equals(left))
                                    .ifPresent(without -> findings.warn(
                                            provider.equals(ALL)
                                                    ? Sentences.leftEarlyOfAll(period, without, left)
                                                    : Sentences.leftEarly(provider, period, without, left)))));
        }
    }

    private static Map<Period, Map<String, Integer>> leftEarly(List<Result> lines) {
        Map<Period, Map<String, Integer>> left = new TreeMap<>(Comparator.comparing(Period::from));
        for (Result line : lines) {
            if (line.kind().equals(Result.DISCONTINUATIONS) && line.figures().containsKey(Result.CUSTOMERS)) {
                left.computeIfAbsent(line.period(), period -> new TreeMap<>())
                        .merge(
                                line.provider().orElse(ALL),
                                line.figures().get(Result.CUSTOMERS).intValueExact(),
                                Integer::sum);
            }
        }
        return left;
    }

    /** The line about the most programmes; none where two are equally wide, since neither is about all. */
    private static Optional<Result> widest(List<Result> lines, String provider, Period period) {
        List<Result> widest = lines.stream()
                .filter(line -> line.kind().equals(Kind.RESULTS.id())
                        && line.provider().orElse(ALL).equals(provider)
                        && line.period().equals(period))
                .sorted(Comparator.comparingInt(
                        (Result line) -> -line.scope().programmes().size()))
                .toList();
        boolean tie = widest.size() > 1
                && widest.get(0).scope().programmes().size()
                        == widest.get(1).scope().programmes().size();
        return tie ? Optional.empty() : widest.stream().findFirst();
    }

    private static Optional<Integer> without(Observation seen) {
        return seen.n().map(n -> n - seen.successes().orElse(0));
    }
}
