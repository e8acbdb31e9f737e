package se.jamforaren.rating;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Mean days x of n successes, their sum ~ Gamma(n·k), θ ~ InvGamma(N0·k + 1, N0·k·m), ln m flat; the location is ln m.
 *
 * <p>Days are counted in those of the longest mean: the model does not mind, and no power of them can overflow.
 */
final class DaysMarginal implements Marginal {
    private static final double SHORTEST = 1e-100;
    /** Far outside anything that data can say; only keeps e to the location finite. */
    private static final double LIMIT = 300;
    /** A CV² beyond anything that n positive numbers can have; only keeps k above 0. */
    private static final double LARGEST_CV2 = 1e12;

    private final double longest;
    private final double k;
    private final double[] n;
    private final double[] logOfMean;

    /**
     * @param known providers with n above 0, at least one
     * @throws IllegalArgumentException when a mean is below 1e-100
     */
    DaysMarginal(List<MeanData> known) {
        for (MeanData data : known) {
            if (!(data.mean().orElseThrow() >= SHORTEST)) {
                throw new IllegalArgumentException(
                        data.id() + ": " + data.mean().orElseThrow() + " days, expected more than 0");
            }
        }
        longest = known.stream()
                .mapToDouble(data -> data.mean().orElseThrow())
                .max()
                .orElseThrow();
        k = 1 / squaredVariation(known);
        n = known.stream().mapToDouble(MeanData::n).toArray();
        logOfMean = known.stream()
                .mapToDouble(data -> Math.log(data.mean().orElseThrow() / longest))
                .toArray();
    }

    /** The longest mean of the group in days, which is the unit of everything inside. */
    double longest() {
        return longest;
    }

    /** k = 1 / CV², above 0. */
    double k() {
        return k;
    }

    @Override
    public DoubleUnaryOperator at(double n0) {
        double a = n0 * k + 1;
        double logOfScale = -Math.log1p(1 / (n0 * k));
        double constant = 0;
        for (double customers : n) {
            constant += GammaMarginal.constant(a, customers * k);
        }
        double sum = constant;
        return location -> {
            double log = sum;
            for (int i = 0; i < n.length; i++) {
                log -= GammaMarginal.penalty(a, n[i] * k, logOfMean[i] - logOfScale - location);
            }
            return log;
        };
    }

    /** ln(Σnx / Σn). */
    @Override
    public double centre() {
        double days = 0;
        double customers = 0;
        for (int i = 0; i < n.length; i++) {
            days += n[i] * Math.exp(logOfMean[i]);
            customers += n[i];
        }
        return Math.log(days / customers);
    }

    @Override
    public double spread(double n0) {
        double information = 0;
        for (double customers : n) {
            information += customers * n0 / (customers + n0);
        }
        return 1 / Math.sqrt(k * information);
    }

    @Override
    public double limit() {
        return LIMIT;
    }

    /** CV² = (10 + Σ(n − 1)(sd/x)²) / (10 + Σ(n − 1)) over providers with a known sd. */
    private static double squaredVariation(List<MeanData> known) {
        double squares = 10;
        double degrees = 10;
        for (MeanData data : known) {
            if (data.sd().isPresent()) {
                double variation = data.sd().getAsDouble() / data.mean().orElseThrow();
                squares += (data.n() - 1) * variation * variation;
                degrees += data.n() - 1;
            }
        }
        return Math.min(squares / degrees, LARGEST_CV2);
    }
}
