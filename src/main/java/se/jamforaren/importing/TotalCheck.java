package se.jamforaren.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Result;

/** The line TOTAL against the lines of providers: sums of counts, and means weighted by counts. */
final class TotalCheck implements Check {
    @Override
    public void find(Figures figures, Findings findings) {
        for (Result total : figures.imported()) {
            if (total.provider().isPresent() || total.kind().equals(Result.DISCONTINUATIONS)) {
                continue;
            }
            List<Result> parts = figures.imported().stream()
                    .filter(line -> line.provider().isPresent() && isOfTheSame(line, total))
                    .toList();
            if (!parts.isEmpty()) {
                sums(figures, total, parts, findings);
                means(figures, total, parts, findings);
            }
        }
    }

    private static boolean isOfTheSame(Result line, Result total) {
        return line.scope().equals(total.scope())
                && line.period().equals(total.period())
                && line.area().equals(total.area());
    }

    private static void sums(Figures figures, Result total, List<Result> parts, Findings findings) {
        List<String> differences = new ArrayList<>();
        boolean onlyPersons = true;
        for (String column : figures.additive(total)) {
            BigDecimal sum = sum(column, parts);
            if (sum.compareTo(total.figures().get(column)) != 0) {
                boolean explained = Figures.isOfPersons(column)
                        && sum.compareTo(total.figures().get(column)) > 0;
                onlyPersons &= explained;
                differences.add(
                        Sentences.difference(column, sum, total.figures().get(column)));
            }
        }
        if (!differences.isEmpty()) {
            findings.warn(Sentences.sums(total, differences, onlyPersons));
        }
    }

    /** Only where the counts agree; else the means are about different customers. */
    private static void means(Figures figures, Result total, List<Result> parts, Findings findings) {
        for (Measure measure : figures.choiceSystem().counted()) {
            Optional<Double> said =
                    total.feeds(measure) ? total.observe(measure).mean() : Optional.empty();
            if (measure.from().mean().isEmpty() || said.isEmpty()) {
                continue;
            }
            int n = 0;
            double sum = 0;
            for (Result part : parts) {
                int count = part.observe(measure).n().orElse(0);
                if (part.observe(measure).mean().isPresent()) {
                    n += count;
                    sum += count * part.observe(measure).mean().get();
                }
            }
            double rounding = measure.kind() == Measure.Kind.DAYS ? 1 : 0.02;
            if (n > 0 && n == total.observe(measure).n().orElse(0) && Math.abs(sum / n - said.get()) > rounding) {
                findings.warn(Sentences.mean(total, measure.from().mean().get(), said.get(), sum / n));
            }
        }
    }

    private static BigDecimal sum(String column, List<Result> parts) {
        return parts.stream()
                .map(part -> part.figures().getOrDefault(column, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
