package se.jamforaren.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;

/**
 * Lines about several programmes together against lines about some of them: a part is not larger than the whole, parts
 * that make up the whole add up to it, and a mean of the whole lies between those of its parts.
 */
final class ProgrammesCheck implements Check {
    @Override
    public void find(Figures figures, Findings findings) {
        Set<Result> imported = new HashSet<>(figures.imported());
        for (Result whole : figures.all()) {
            List<Result> parts = whole.kind().equals(Result.DISCONTINUATIONS)
                            || !whole.scope().isMixed()
                    ? List.of()
                    : figures.all().stream().filter(line -> isPart(line, whole)).toList();
            for (Result part : parts) {
                if (imported.contains(part) || imported.contains(whole)) {
                    notLarger(figures, part, whole, findings);
                }
            }
            for (List<Result> cover : covers(whole, parts)) {
                if (imported.contains(whole) || cover.stream().anyMatch(imported::contains)) {
                    sums(figures, cover, whole, findings);
                    means(figures, cover, whole, findings);
                }
            }
        }
    }

    private static boolean isPart(Result line, Result whole) {
        return line.kind().equals(whole.kind())
                && line.provider().equals(whole.provider())
                && line.area().equals(whole.area())
                && line.scope().programmes().size() < whole.scope().programmes().size()
                && whole.scope().covers(new HashSet<>(line.scope().programmes()))
                && isInside(line.period(), whole.period());
    }

    private static boolean isInside(Period period, Period whole) {
        return !period.from().isBefore(whole.from()) && !period.to().isAfter(whole.to());
    }

    /** Pairs of parts, or all single programmes, that together are the whole and nothing twice. */
    private static List<List<Result>> covers(Result whole, List<Result> parts) {
        List<List<Result>> covers = new ArrayList<>();
        int size = whole.scope().programmes().size();
        for (int i = 0; i < parts.size(); i++) {
            for (Result other : parts.subList(i + 1, parts.size())) {
                addCover(covers, List.of(parts.get(i), other), size);
            }
        }
        if (size > 2) {
            addCover(
                    covers,
                    parts.stream().filter(part -> !part.scope().isMixed()).toList(),
                    size);
        }
        return covers;
    }

    private static void addCover(List<List<Result>> covers, List<Result> parts, int size) {
        Set<String> programmes = new HashSet<>();
        parts.forEach(part -> programmes.addAll(part.scope().programmes()));
        int all = parts.stream()
                .mapToInt(part -> part.scope().programmes().size())
                .sum();
        if (programmes.size() == size && all == size) {
            covers.add(parts);
        }
    }

    private static void notLarger(Figures figures, Result part, Result whole, Findings findings) {
        for (String column : figures.additive(part)) {
            BigDecimal most = whole.figures().get(column);
            if (most != null && part.figures().get(column).compareTo(most) > 0) {
                findings.warn(Sentences.largerThanWhole(
                        part, whole, Sentences.difference(column, part.figures().get(column), most)));
            }
        }
    }

    private static void sums(Figures figures, List<Result> parts, Result whole, Findings findings) {
        List<String> differences = new ArrayList<>();
        for (String column : figures.additive(whole)) {
            if (!parts.stream().allMatch(part -> part.figures().containsKey(column))) {
                continue;
            }
            BigDecimal sum =
                    parts.stream().map(part -> part.figures().get(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
            int difference = sum.compareTo(whole.figures().get(column));
            if (difference < 0 || (difference > 0 && !Figures.isOfPersons(column))) {
                differences.add(
                        Sentences.difference(column, sum, whole.figures().get(column)));
            }
        }
        if (!differences.isEmpty()) {
            findings.warn(Sentences.programmes(whole, parts, differences));
        }
    }

    private static void means(Figures figures, List<Result> parts, Result whole, Findings findings) {
        for (Measure measure : figures.choiceSystem().counted()) {
            if (!whole.feeds(measure) || whole.observe(measure).mean().isEmpty()) {
                continue;
            }
            List<Double> means = parts.stream()
                    .flatMap(part -> part.observe(measure).mean().stream())
                    .toList();
            if (means.size() == parts.size()) {
                Sentences.outside(whole, measure, whole.observe(measure).mean().get(), means, "programmens")
                        .ifPresent(findings::warn);
            }
        }
    }
}
