package se.jamforaren.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;

/**
 * How many customers of all providers together left early, for a reason or for all reasons.
 *
 * @param reason in the words of the source, empty for all reasons together
 * @param customers empty when they are too few to be told
 * @param outside whether the provider could do nothing about it, empty where the source does not say
 * @param source id of the source
 */
public record TotalLine(
        Scope scope,
        Period period,
        Optional<String> reason,
        Optional<Integer> customers,
        Optional<Boolean> outside,
        String source) {

    /** What may be shown of the lines about all providers together. */
    static List<TotalLine> of(ChoiceSystem choiceSystem, List<Result> lines) {
        List<TotalLine> shown = new ArrayList<>();
        int interval = choiceSystem.limits().interval();
        lines.stream()
                .filter(line -> line.kind().equals(Result.DISCONTINUATIONS)
                        && line.provider().isEmpty()
                        && customers(line) > 0)
                .collect(Collectors.groupingBy(
                        line -> Map.entry(line.scope(), line.period()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(table -> {
                    total(table, interval).ifPresent(shown::add);
                    table.forEach(line -> shown.add(new TotalLine(
                            line.scope(),
                            line.period(),
                            line.area(),
                            Optional.of(customers(line)).filter(n -> n >= interval),
                            Optional.ofNullable(line.figures().get(Result.OUTSIDE))
                                    .map(outside -> outside.signum() > 0),
                            line.source())));
                });
        return shown;
    }

    /** All reasons together, unless one of those that are hidden could then be worked out. */
    private static Optional<TotalLine> total(List<Result> table, int interval) {
        List<Integer> hidden = table.stream()
                .map(TotalLine::customers)
                .filter(n -> n < interval)
                .toList();
        int together = hidden.stream().mapToInt(n -> n).sum();
        boolean solvable = hidden.size() == 1
                || (!hidden.isEmpty() && (together == hidden.size() || together == hidden.size() * (interval - 1)));
        Result first = table.getFirst();
        return solvable
                ? Optional.empty()
                : Optional.of(new TotalLine(
                        first.scope(),
                        first.period(),
                        Optional.empty(),
                        Optional.of(
                                table.stream().mapToInt(TotalLine::customers).sum()),
                        Optional.empty(),
                        first.source()));
    }

    private static int customers(Result line) {
        return line.figures().getOrDefault(Result.CUSTOMERS, BigDecimal.ZERO).intValueExact();
    }
}
