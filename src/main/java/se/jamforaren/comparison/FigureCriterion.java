package se.jamforaren.comparison;

import java.util.List;
import java.util.Optional;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Status;

/**
 * Figures of one measure that may stand side by side: the same programmes, the same time.
 *
 * @param figures one for each provider, in their order
 */
public record FigureCriterion(String measure, List<Figure> figures) {
    /** Figures are kept in their order. */
    public FigureCriterion {
        figures = List.copyOf(figures);
    }

    /** A figure that something was counted for, to tell what time and which programmes all are about. */
    public Optional<Figure> counted() {
        return figures.stream()
                .filter(figure -> figure.programmes().isPresent())
                .findFirst();
    }

    /** Whether the providers have the same value. */
    public Sameness sameness() {
        return Sameness.of(figures.stream().map(Figure::observed).toList());
    }

    /** The reason why nobody has a value; empty when somebody has one or the reasons differ. */
    public Optional<Status> commonGap() {
        List<Status> reasons = figures.stream().map(Figure::status).distinct().toList();
        return sameness() == Sameness.UNKNOWN && reasons.size() == 1
                ? Optional.of(reasons.getFirst())
                : Optional.empty();
    }
}
