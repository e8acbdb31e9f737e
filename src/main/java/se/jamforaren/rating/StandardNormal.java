package se.jamforaren.rating;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class StandardNormal {
    private static final double ROOT_OF_TWO = Math.sqrt(2);

    private StandardNormal() {}

    /** Φ(z), the probability of at most z, from 0 to 1; z may be infinite. */
    public static double cdf(double z) {
        return Erfc.value(-z / ROOT_OF_TWO) / 2;
    }

    /** Φ⁻¹(p), the z with Φ(z) = p, for p from 0 to 1; infinite at 0 and 1. */
    public static double quantile(double p) {
        return -ROOT_OF_TWO * InverseErfc.value(2 * p);
    }
}
