package se.jamforaren.importing;

import java.util.Optional;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Result;

/** Figures of all together against the same figures in another table, such as one of outcomes a programme. */
final class SourceCheck implements Check {
    @Override
    public void find(Figures figures, Findings findings) {
        for (Measure other : figures.choiceSystem().overall()) {
            Optional<Measure> measure = other.partOf().flatMap(figures.choiceSystem()::findMeasure);
            if (measure.isEmpty()
                    || other.from().table().equals(measure.get().from().table())) {
                continue;
            }
            for (Result line : figures.imported()) {
                if (line.provider().isEmpty() && line.feeds(measure.get())) {
                    figures.all().stream()
                            .filter(beside -> beside.feeds(other)
                                    && beside.provider().isEmpty()
                                    && beside.scope().equals(line.scope())
                                    && beside.period().equals(line.period()))
                            .forEach(beside -> compare(measure.get(), line, other, beside, findings));
                }
            }
        }
    }

    private static void compare(Measure measure, Result line, Measure other, Result beside, Findings findings) {
        Observation here = line.observe(measure);
        Observation there = beside.observe(other);
        if (measure.from().n().equals(other.from().n())) {
            differ(line, "antal", here.n(), there.n(), beside, findings);
        }
        differ(line, "lyckade", here.successes(), there.successes(), beside, findings);
        if (here.mean().isPresent()
                && there.mean().isPresent()
                && Math.abs(here.mean().get() - there.mean().get()) > 1) {
            findings.warn(Sentences.otherSource(
                    line, "medelvärde", here.mean().get(), there.mean().get(), beside.source()));
        }
    }

    private static void differ(
            Result line,
            String what,
            Optional<Integer> here,
            Optional<Integer> there,
            Result beside,
            Findings findings) {
        if (here.isPresent() && there.isPresent() && !here.get().equals(there.get())) {
            findings.warn(Sentences.otherSource(line, what, here.get(), there.get(), beside.source()));
        }
    }
}
