package se.jamforaren.rating;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The distribution function of Beta(a, b), also where a and b are so large that a library takes long. */
final class IncompleteBeta {
    private static final double LARGE = 2000;
    private static final double NEAR_THE_PEAK = 1e-2;

    private IncompleteBeta() {}

    /** P(X ≤ x) for X ~ Beta(a, b), a and b above 0, x from 0 to 1. */
    static double cdf(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return Math.min(a, b) < LARGE ? RegularizedBeta.value(x, a, b) : StandardNormal.cdf(signedRoot(x, a, b));
    }

    /**
     * The z with Φ(z) ≈ P(X ≤ x), to 1e-7 of probability: signed root r of twice the fall of the log density of logit
     * X, corrected by ln(q / r) / r (Barndorff-Nielsen 1986; DiCiccio and Martin 1991).
     */
    private static double signedRoot(double x, double a, double b) {
        double n = a + b;
        double away = x - a / n;
        double fall = -a * Math.log1p(away / (a / n)) - b * Math.log1p(-away / (b / n));
        double r = Math.copySign(Math.sqrt(2 * Math.max(0, fall)), away);
        if (Math.abs(r) < NEAR_THE_PEAK) {
            double skewness = (a - b) / Math.sqrt(a * b * n);
            return r - skewness / 3;
        }
        double q = n * away / Math.sqrt(a * b / n);
        return r + Math.log(q / r) / r;
    }
}
