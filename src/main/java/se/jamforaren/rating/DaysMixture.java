package se.jamforaren.rating;

/** One provider's days: a mixture of InvGamma((N0 + n)·k + 1, (N0·m + n·x)·k) over the nodes of the group. */
final class DaysMixture {
    private static final double WIDTH_IN_SD = 3.29;

    private final Posterior posterior;
    private final double k;
    private final double[] customers;
    private final double[] shape;
    private final double[] logOfScale;

    private DaysMixture(DaysMarginal marginal, Posterior posterior, MeanData data) {
        this.posterior = posterior;
        k = marginal.k();
        customers = new double[posterior.size()];
        shape = new double[customers.length];
        logOfScale = new double[customers.length];
        double sum = data.n() * (data.mean().orElse(0) / marginal.longest());
        for (int i = 0; i < shape.length; i++) {
            double n0 = posterior.n0(i);
            customers[i] = n0 + data.n();
            shape[i] = customers[i] * k + 1;
            logOfScale[i] = Math.log(k) + Math.log(n0 * Math.exp(posterior.location(i)) + sum);
        }
    }

    static Figures figures(DaysMarginal marginal, Posterior posterior, Posterior thinned, MeanData data, Tails tails) {
        DaysMixture mixture = new DaysMixture(marginal, posterior, data);
        DaysMixture fewer = new DaysMixture(marginal, thinned, data);
        double unit = marginal.longest();
        double q05 = mixture.quantile(Tails.USUAL.low(), fewer);
        double q95 = mixture.quantile(Tails.USUAL.high(), fewer);
        boolean usual = tails.equals(Tails.USUAL);
        return new Figures(
                unit * mixture.mean(),
                unit * (q95 - q05) / WIDTH_IN_SD,
                unit * (usual ? q05 : mixture.quantile(tails.low(), fewer)),
                unit * (usual ? q95 : mixture.quantile(tails.high(), fewer)),
                Math.min(mixture.belowTypical(), 1));
    }

    /** Of each node (N0·m + n·x) / (N0 + n). */
    private double mean() {
        double mean = 0;
        for (int i = 0; i < shape.length; i++) {
            mean += posterior.weight(i) * Math.exp(logOfScale[i]) / k / customers[i];
        }
        return mean;
    }

    private double quantile(double probability, DaysMixture fewer) {
        double centre = 0;
        double within = 0;
        for (int i = 0; i < shape.length; i++) {
            centre += posterior.weight(i) * (logOfScale[i] - Math.log(shape[i]));
            within += posterior.weight(i) / shape[i];
        }
        double variance = within;
        for (int i = 0; i < shape.length; i++) {
            double off = logOfScale[i] - Math.log(shape[i]) - centre;
            variance += posterior.weight(i) * off * off;
        }
        double sd = Math.sqrt(variance);
        double guess = centre + StandardNormal.quantile(probability) * sd;
        double close = quantile(fewer, probability, guess, sd);
        return Math.exp(quantile(this, probability, close, sd));
    }

    private static double quantile(DaysMixture mixture, double probability, double start, double scale) {
        return new Quantile(mixture::cdf, probability, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .near(start, scale);
    }

    /** P(ln θ ≤ value): 1/θ has a gamma distribution. */
    private double cdf(double value) {
        double sum = 0;
        for (int i = 0; i < shape.length; i++) {
            sum += posterior.weight(i) * IncompleteGamma.upperTail(shape[i], logOfScale[i] - value);
        }
        return sum;
    }

    private double belowTypical() {
        double sum = 0;
        for (int i = 0; i < shape.length; i++) {
            sum += posterior.weight(i) * IncompleteGamma.upperTail(shape[i], logOfScale[i] - posterior.location(i));
        }
        return sum;
    }
}
