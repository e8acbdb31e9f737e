package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Texts;

/**
 * The interval of a figure on a ruler, in per cent of its width from where reading begins to the left: mirrored in
 * languages that are written from right to left. The words beside it say the same.
 *
 * @param from where the interval begins, null when there is none
 * @param to where it ends
 * @param point where the estimate is, null when only the interval is shown
 * @param typical where the group's typical result is
 * @param first what the ruler's end where reading begins says
 * @param last what its other end says
 */
public record IntervalView(
        @Nullable String from,
        @Nullable String to,
        @Nullable String point,
        String typical,
        String first,
        String last) {

    /** The drawing of a figure of a comparison group; none for days, which have no natural end. */
    static Optional<IntervalView> of(Figure figure, Measure measure, Texts texts) {
        if (measure.kind() == Measure.Kind.DAYS || figure.fair().typical().isEmpty()) {
            return Optional.empty();
        }
        double low = measure.scale().map(Measure.Scale::low).orElse(0.0);
        double high = measure.scale().map(Measure.Scale::high).orElse(1.0);
        boolean mirrored = texts.language().direction().equals("rtl");
        Ruler ruler = new Ruler(low, high, mirrored);
        boolean share = measure.kind() == Measure.Kind.SHARE;
        return Optional.of(new IntervalView(
                figure.fair().low().map(ruler::place).orElse(null),
                figure.fair().high().map(ruler::place).orElse(null),
                figure.fair().estimate().map(ruler::place).orElse(null),
                ruler.place(figure.fair().typical().get()),
                texts.message("ruler", Map.of("value", share ? 0 : low, "most", share ? 10 : high)),
                texts.message("ruler", Map.of("value", share ? 10 : high, "most", share ? 10 : high))));
    }

    private record Ruler(double low, double high, boolean mirrored) {
        String place(double value) {
            double share = Math.clamp((value - low) / (high - low), 0, 1);
            return String.format(Locale.ROOT, "%.1f%%", 100 * (mirrored ? 1 - share : share));
        }
    }
}
