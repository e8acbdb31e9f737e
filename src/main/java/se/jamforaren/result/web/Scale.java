package se.jamforaren.result.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;

/**
 * Where values lie in a drawing, in percent of its size. In a language that is read from right to left everything
 * along the line is mirrored.
 *
 * @param low value at the start
 * @param high value at the end
 */
record Scale(double low, double high, boolean mirrored) {
    private static final double FIRST = 12;
    private static final double LAST = 94;
    private static final double TOP = 16;
    private static final double BOTTOM = 82;
    private static final int MOST_LINES = 10;

    /** The scale of a measure that has these figures. */
    static Scale of(Measure measure, List<Figure> figures, boolean mirrored) {
        return switch (measure.kind()) {
            case SHARE -> new Scale(0, 1, mirrored);
            case MEAN ->
                measure.scale()
                        .map(scale -> new Scale(scale.low(), scale.high(), mirrored))
                        .orElseThrow();
            case DAYS ->
                new Scale(
                        0,
                        figures.stream()
                                .flatMap(figure -> figure.observed().stream())
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(1),
                        mirrored);
        };
    }

    /** The bar of a value; only a dot where the scale does not begin at 0. */
    FiguresPage.Bar bar(double value) {
        double width = 100 * share(value);
        return new FiguresPage.Bar(
                low > 0, percent(mirrored ? 100 - width : 0), percent(width), percent(mirror(2 + 0.96 * width)));
    }

    /** The height of a value. */
    String height(double value) {
        return percent(heightOf(value));
    }

    /** The height of the words over a value. */
    String above(double value) {
        return percent(heightOf(value) - 7);
    }

    /** The place of a day between the first and the last of a course. */
    String place(long day, long first, long last) {
        return percent(mirror(FIRST + (LAST - FIRST) * (day - first) / Math.max(1, last - first)));
    }

    /** Where lines begin. */
    String start() {
        return percent(mirror(0));
    }

    /** Values that have a line of their own. */
    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        boolean whole = high - low >= 2 && high - low <= MOST_LINES;
        double step = whole ? 1 : (high - low) / 2;
        for (double value = low; value <= high + step / 4; value += step) {
            lines.add(value);
        }
        return lines;
    }

    private double heightOf(double value) {
        return BOTTOM - (BOTTOM - TOP) * share(value);
    }

    private double share(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1);
    }

    private double mirror(double place) {
        return mirrored ? 100 - place : place;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value).replace(".0%", "%");
    }
}
