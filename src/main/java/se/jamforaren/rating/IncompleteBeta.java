package se.jamforaren.rating;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The distribution function of Beta(a, b), also where a and b are so large that a library takes long. */
final class IncompleteBeta {
    private IncompleteBeta() {}

    /** P(X ≤ x) for X ~ Beta(a, b), a and b above 0, x from 0 to 1, to 1e-7. */
    static double cdf(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return Math.min(a, b) < SignedRoot.LARGE ? RegularizedBeta.value(x, a, b) : large(x, a, b);
    }

    /** By the density of logit X, whose log is a·y − (a + b)·ln(1 + eʸ). */
    private static double large(double x, double a, double b) {
        double n = a + b;
        double away = x - a / n;
        double fall = -a * Math.log1p(away / (a / n)) - b * Math.log1p(-away / (b / n));
        double q = n * away / Math.sqrt(a * b / n);
        double skewness = (a - b) / Math.sqrt(a * b * n);
        return SignedRoot.below(fall, q, skewness, Math.min(a, b));
    }
}
