package se.jamforaren.rating;

import java.util.function.DoubleUnaryOperator;

/** Finds where a distribution function reaches a probability: it brackets the place, then closes in on it. */
final class Quantile {
    private static final double GOOD_ENOUGH = 1e-12;
    private static final double NARROW = 1e-5;
    /** In the tail at 5 % a normal distribution moves by 10 standard deviations per probability: this oversteps. */
    private static final double FIRST_STEP = 20;

    private static final double SHORTEST_STEP = 1e-9;

    private final DoubleUnaryOperator cdf;
    private final double probability;
    private final double low;
    private final double high;

    /**
     * @param cdf never falling, 0 at low and 1 at high
     * @param low end of the range, may be infinite
     * @param high end of the range, may be infinite
     */
    Quantile(DoubleUnaryOperator cdf, double probability, double low, double high) {
        this.cdf = cdf;
        this.probability = probability;
        this.low = low;
        this.high = high;
    }

    /**
     * The place, to 1e-5 of the scale where the distribution has an edge, to 1e-10 where it is smooth.
     *
     * @param start where to begin, inside the range
     * @param scale about how wide the distribution is, above 0
     */
    double near(double start, double scale) {
        double a = start;
        double fa = miss(a);
        double direction = fa < 0 ? 1 : -1;
        double step = Math.max(FIRST_STEP * Math.abs(fa), SHORTEST_STEP) * scale;
        while (Math.abs(fa) > GOOD_ENOUGH) {
            double b = Math.clamp(a + direction * step, low, high);
            double fb = miss(b);
            if (fa * fb <= 0 || b == low || b == high) {
                return between(a, fa, b, fb, NARROW * scale);
            }
            a = b;
            fa = fb;
            step *= 4;
        }
        return a;
    }

    /** Regula falsi in the Illinois way; every fourth step halves the bracket, so that it cannot crawl. */
    private double between(double from, double missFrom, double to, double missTo, double narrow) {
        double a = from;
        double fa = missFrom;
        double b = to;
        double fb = missTo;
        for (int step = 1; Math.abs(fb) > GOOD_ENOUGH; step++) {
            double c = b - fb * (b - a) / (fb - fa);
            boolean inside = c > Math.min(a, b) && c < Math.max(a, b);
            if (Math.abs(b - a) <= narrow) {
                return inside ? c : b;
            }
            if (!inside || step % 4 == 0) {
                c = a + (b - a) / 2;
            }
            if (c == a || c == b) {
                return b;
            }
            double fc = miss(c);
            if (fc * fb <= 0) {
                a = b;
                fa = fb;
            } else {
                fa /= 2;
            }
            b = c;
            fb = fc;
        }
        return b;
    }

    private double miss(double place) {
        return cdf.applyAsDouble(place) - probability;
    }
}
