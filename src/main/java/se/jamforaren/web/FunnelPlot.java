package se.jamforaren.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import se.jamforaren.kundval.Limits;
import se.jamforaren.rating.StandardNormal;

/**
 * Where things lie in a funnel plot. Its limits are typical ± z·spread/√n, cut to the scale.
 *
 * @param typical the group's typical result
 * @param spread standard deviation between single customers
 * @param z how many standard errors the limits lie from the typical result
 * @param least fewest customers of anyone who is shown
 * @param widest number of customers at the end of the scale
 * @param highest value at the top of the scale
 * @param share whether the scale is told out of ten
 */
record FunnelPlot(
        double typical,
        double spread,
        double z,
        int least,
        int widest,
        double highest,
        boolean share,
        boolean mirrored) {
    private static final double FIRST = 8;
    private static final double LAST = 97;
    private static final double TOP = 8;
    private static final double BOTTOM = 86;
    private static final int STEPS = 16;

    static FunnelPlot of(
            double typical,
            double spread,
            Limits limits,
            boolean share,
            int mostCustomers,
            double highestValue,
            boolean mirrored) {
        double z = StandardNormal.quantile((1 + limits.level()) / 2);
        double top = Math.max(highestValue, typical + z * spread / Math.sqrt(limits.show()));
        return new FunnelPlot(
                typical,
                spread,
                z,
                limits.show(),
                (mostCustomers / 10 + 1) * 10,
                share ? 1 : Math.ceil(top / 100) * 100,
                share,
                mirrored);
    }

    /** On which side of the limits a value of so many customers is. */
    String side(int n, double value) {
        if (value > limit(n, 1)) {
            return "above";
        }
        return value < limit(n, -1) ? "below" : "between";
    }

    String upper() {
        return points(n -> limit(n, 1));
    }

    String lower() {
        return points(n -> limit(n, -1));
    }

    String height(double value) {
        return number(heightOf(value)) + "%";
    }

    String place(double n) {
        return number(placeOf(n)) + "%";
    }

    List<FunnelView.Label> heights() {
        return List.of(0.0, highest / 2, highest).stream()
                .map(value ->
                        new FunnelView.Label(height(value), String.valueOf(Math.round(share ? 10 * value : value))))
                .toList();
    }

    List<FunnelView.Label> counts() {
        return List.of(0, widest / 2, widest).stream()
                .map(n -> new FunnelView.Label(place(n), n.toString()))
                .toList();
    }

    private double limit(int n, int side) {
        return Math.clamp(typical + side * z * spread / Math.sqrt(n), 0, highest);
    }

    /** More points where the limits bend. */
    private String points(IntToDoubleFunction limit) {
        List<String> points = new ArrayList<>();
        int before = 0;
        for (int i = 0; i <= STEPS; i++) {
            int n = (int) Math.round(least * Math.pow((double) widest / least, (double) i / STEPS));
            if (n > before) {
                points.add(number(placeOf(n)) + "," + number(heightOf(limit.applyAsDouble(n))));
                before = n;
            }
        }
        return points.stream().collect(Collectors.joining(" "));
    }

    private double placeOf(double n) {
        double place = FIRST + (LAST - FIRST) * n / widest;
        return mirrored ? 100 - place : place;
    }

    private double heightOf(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / highest;
    }

    private static String number(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
