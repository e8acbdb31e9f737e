package se.jamforaren.rating;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/** Successes s ~ Bin(n, p), p ~ Beta(N0·m, N0·(1 − m)), m uniform; the location is x = logit m. */
final class ShareMarginal implements Marginal {
    private static final double LIMIT = 12;

    private final List<ShareData> known;
    /** The same for every node: kept in the sum they would round away the digits that tell nodes apart. */
    private final double[] constants;

    private final double logOdds;
    private final double share;

    /** @param known providers with n above 0, at least one */
    ShareMarginal(List<ShareData> known) {
        this.known = known;
        double n = known.stream().mapToDouble(ShareData::n).sum();
        double successes = known.stream().mapToDouble(ShareData::successes).sum();
        logOdds = Math.log((successes + 0.5) / (n - successes + 0.5));
        share = logistic(logOdds);
        constants = known.stream()
                .mapToDouble(data -> LogBeta.value(data.successes() + 0.5, data.n() - data.successes() + 0.5))
                .toArray();
    }

    /** 1 / (1 + e⁻ˣ). */
    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * Σ[lnB(s + N0·m, n − s + N0·(1 − m)) − lnB(N0·m, N0·(1 − m))] + ln m + ln(1 − m), which is the sum of the six lnΓ
     * of ENGINE-1.
     */
    @Override
    public DoubleUnaryOperator at(double n0) {
        return x -> {
            double a = n0 * logistic(x);
            double b = n0 * logistic(-x);
            double sum = -known.size() * LogBeta.value(a, b);
            for (int i = 0; i < constants.length; i++) {
                ShareData data = known.get(i);
                sum += LogBeta.value(data.successes() + a, data.n() - data.successes() + b) - constants[i];
            }
            return sum - Math.log1p(Math.exp(-x)) - Math.log1p(Math.exp(x));
        };
    }

    @Override
    public double centre() {
        return logOdds;
    }

    @Override
    public double spread(double n0) {
        double information = 2;
        for (ShareData data : known) {
            information += data.n() * (n0 + 1) / (data.n() + n0);
        }
        return 1 / Math.sqrt(share * logistic(-logOdds) * information);
    }

    @Override
    public double limit() {
        return LIMIT;
    }
}
