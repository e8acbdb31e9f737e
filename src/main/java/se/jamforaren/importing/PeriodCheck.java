package se.jamforaren.importing;

import java.util.Comparator;
import java.util.Optional;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Result;

/** A line against the same line of the period before: a leap is more often a slip of the pen than the truth. */
final class PeriodCheck implements Check {
    private static final int ENOUGH = 10;
    private static final double SHARE = 0.25;
    private static final double OF_SCALE = 0.15;
    private static final double TIMES = 2;

    @Override
    public void find(Figures figures, Findings findings) {
        for (Result line : figures.imported()) {
            Optional<Result> before = figures.all().stream()
                    .filter(other -> other.kind().equals(line.kind())
                            && other.provider().equals(line.provider())
                            && other.scope().equals(line.scope())
                            && other.area().equals(line.area())
                            && other.period().to().isBefore(line.period().from()))
                    .max(Comparator.comparing(other -> other.period().to()));
            if (before.isPresent() && !line.kind().equals(Result.DISCONTINUATIONS)) {
                for (Measure measure : figures.choiceSystem().counted()) {
                    if (line.feeds(measure)) {
                        compare(measure, before.get(), line, findings);
                    }
                }
            }
        }
    }

    private static void compare(Measure measure, Result before, Result line, Findings findings) {
        Observation then = before.observe(measure);
        Observation now = line.observe(measure);
        boolean few = then.n().orElse(ENOUGH) < ENOUGH || now.n().orElse(ENOUGH) < ENOUGH;
        if (few || then.value().isEmpty() || now.value().isEmpty()) {
            return;
        }
        double was = then.value().get();
        double is = now.value().get();
        boolean leap =
                switch (measure.kind()) {
                    case SHARE -> Math.abs(is - was) > SHARE;
                    case MEAN ->
                        Math.abs(is - was)
                                > OF_SCALE
                                        * (measure.scale().orElseThrow().high()
                                                - measure.scale().orElseThrow().low());
                    case DAYS -> is > TIMES * was || was > TIMES * is;
                };
        if (leap) {
            findings.warn(Sentences.leap(line, measure, was, is, before.period()));
        }
    }
}
