package se.jamforaren.importing;

import java.util.List;
import java.util.Optional;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Result;

/** A mean over all areas, such as the NKI, against the means of its areas: it should lie between them. */
final class PartsCheck implements Check {
    @Override
    public void find(Figures figures, Findings findings) {
        for (Measure whole : figures.choiceSystem().measures()) {
            List<Measure> parts = figures.choiceSystem().measures().stream()
                    .filter(measure -> measure.partOf()
                                    .filter(whole.id()::equals)
                                    .isPresent()
                            && measure.from().table().equals(whole.from().table()))
                    .toList();
            if (whole.kind() != Measure.Kind.MEAN || parts.isEmpty()) {
                continue;
            }
            for (Result line : figures.imported()) {
                Optional<Double> mean = line.feeds(whole) ? line.observe(whole).mean() : Optional.empty();
                List<Double> means = parts.stream()
                        .flatMap(part -> figures.imported().stream()
                                .filter(other -> other.feeds(part) && isBeside(other, line))
                                .flatMap(other -> other.observe(part).mean().stream()))
                        .toList();
                if (mean.isPresent() && means.size() == parts.size()) {
                    Sentences.outside(line, whole, mean.get(), means, "områdenas")
                            .ifPresent(findings::warn);
                }
            }
        }
    }

    private static boolean isBeside(Result other, Result line) {
        return other.provider().equals(line.provider())
                && other.scope().equals(line.scope())
                && other.period().equals(line.period());
    }
}
