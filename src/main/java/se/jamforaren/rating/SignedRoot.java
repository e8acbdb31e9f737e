package se.jamforaren.rating;

/**
 * The tail of a distribution with one peak, from its log density alone: Φ(r + ln(q / r) / r), where r is the signed
 * root of twice the fall from the peak (Barndorff-Nielsen 1986; DiCiccio and Martin 1991). The error falls with the
 * power −3/2 of the size.
 */
final class SignedRoot {
    /** From this size on the error is below 1e-7. */
    static final double LARGE = 2000;

    private static final double NEAR = 1e-5;

    private SignedRoot() {}

    /**
     * The probability below a place.
     *
     * @param fall of the log density from its peak to the place, 0 or more
     * @param q minus the slope of the log density at the place, over the root of its curvature at the peak
     * @param skewness third derivative of the log density at the peak, over its curvature to the power 3/2
     * @param size of the smallest parameter, at least {@link #LARGE}
     */
    static double below(double fall, double q, double skewness, double size) {
        double r = Math.copySign(Math.sqrt(2 * Math.max(0, fall)), q);
        // Near the peak ln(q / r) is rounded away, and the farther the larger the size; its limit is then exact enough.
        double correction = Math.abs(r) < NEAR * Math.sqrt(size) ? -skewness / 3 : Math.log(q / r) / r;
        return StandardNormal.cdf(r + correction);
    }
}
