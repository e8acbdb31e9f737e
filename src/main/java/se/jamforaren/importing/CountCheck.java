package se.jamforaren.importing;

import java.math.BigDecimal;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Result;

/** Inside a line: a printed share against its counts, and means against how many stand behind them. */
final class CountCheck implements Check {
    private static final String ALL_DAYS = "days_finished_total";

    @Override
    public void find(Figures figures, Findings findings) {
        for (Result line : figures.imported()) {
            for (Measure measure : figures.choiceSystem().counted()) {
                if (line.feeds(measure)) {
                    share(line, measure, findings);
                    mean(line, measure, findings);
                }
            }
        }
    }

    private static void share(Result line, Measure measure, Findings findings) {
        BigDecimal printed = line.figures().get("published_" + measure.id().replace('-', '_') + "_percent");
        Observation seen = line.observe(measure);
        if (measure.kind() != Measure.Kind.SHARE || printed == null || seen.n().isEmpty()) {
            return;
        }
        int n = seen.n().get();
        int successes = seen.successes().orElse(0);
        double rounding = 0.5 * Math.pow(10, -Math.max(printed.scale(), 0)) + 1e-9;
        if (n == 0 || Math.abs(100.0 * successes / n - printed.doubleValue()) > rounding) {
            findings.warn(Sentences.share(line, printed, successes, n));
        }
    }

    private static void mean(Result line, Measure measure, Findings findings) {
        Observation seen = line.observe(measure);
        if (measure.from().mean().isEmpty() || seen.n().isEmpty()) {
            return;
        }
        int n = seen.n().get();
        if ((n == 0) == seen.mean().isPresent()) {
            findings.warn(Sentences.meanWithoutCount(line, measure.from().mean().get(), n));
        }
        BigDecimal all = line.figures().get(ALL_DAYS);
        if (measure.kind() == Measure.Kind.DAYS && all != null && seen.mean().isPresent()) {
            double least = n * (seen.mean().get() - 0.5);
            if (least > all.doubleValue()) {
                findings.warn(Sentences.days(line, n, seen.mean().get(), all));
            }
        }
    }
}
