package se.jamforaren.rating;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/** The upper tail of a gamma distribution, also where its shape is so large that a library does not converge. */
final class IncompleteGamma {
    private static final double LARGEST_EXPONENT = 700;

    private IncompleteGamma() {}

    /** P(ln X &gt; y) for X ~ Gamma(shape, 1), shape above 0, to 1e-7. */
    static double upperTail(double shape, double y) {
        return shape < SignedRoot.LARGE
                ? RegularizedGamma.Q.value(shape, Math.exp(Math.min(y, LARGEST_EXPONENT)))
                : 1 - large(shape, y);
    }

    /** By the density of ln X, whose log is shape·y − eʸ. */
    private static double large(double shape, double y) {
        double away = Math.expm1(Math.min(y - Math.log(shape), LARGEST_EXPONENT));
        double fall = shape * (away - Math.log1p(away));
        return SignedRoot.below(fall, Math.sqrt(shape) * away, -1 / Math.sqrt(shape), shape);
    }
}
