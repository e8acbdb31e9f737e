package se.jamforaren.rating;

import java.util.OptionalDouble;

/**
 * What a provider brings to a mean of answers or of days. Mean and sd are dropped where n = 0, the sd where n = 1.
 *
 * @param id of the provider
 * @param n answers, or customers who succeeded, 0 to 2⁵³
 * @param mean of the n, within ±1e100
 * @param sd standard deviation between the n, 0 to 1e100; empty when unknown
 */
public record MeanData(String id, long n, OptionalDouble mean, OptionalDouble sd) implements Observed {
    static final long MOST = 1L << 53;
    private static final double LARGEST = 1e100;

    /** @throws IllegalArgumentException when a number is outside its range, or n is above 0 without a mean */
    public MeanData {
        mean = n == 0 ? OptionalDouble.empty() : mean;
        sd = n < 2 ? OptionalDouble.empty() : sd;
        if (n < 0 || n > MOST) {
            throw new IllegalArgumentException(id + ": n " + n + ", expected 0 <= n <= 2^53");
        }
        if (n > 0 && !(Math.abs(mean.orElse(Double.NaN)) <= LARGEST)) {
            throw new IllegalArgumentException(id + ": mean " + mean + ", expected a number within 1e100 of 0");
        }
        if (sd.isPresent() && !(sd.getAsDouble() >= 0 && sd.getAsDouble() <= LARGEST)) {
            throw new IllegalArgumentException(id + ": sd " + sd + ", expected 0 or more");
        }
    }

    /** A provider about whom nothing is known. */
    public static MeanData none(String id) {
        return new MeanData(id, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Override
    public MeanData anonymous() {
        return new MeanData("", n, mean, sd);
    }
}
