package se.jamforaren.rating;

/**
 * One provider's mean: at each node normal with mean (1 − b)·y + b·m̂ and variance b·τ² + b²·V, where b = N0 / (n + N0).
 */
final class MeanMixture {
    private final MeanPosterior posterior;
    private final double[] mean;
    private final double[] sd;
    private final double[] aboveTypical;

    MeanMixture(MeanPosterior posterior, MeanData data) {
        this.posterior = posterior;
        mean = new double[posterior.size()];
        sd = new double[mean.length];
        aboveTypical = new double[mean.length];
        for (int g = 0; g < mean.length; g++) {
            double n0 = posterior.n0(g);
            double centre = posterior.centre(g);
            double uncertainty = posterior.uncertainty(g);
            double b = n0 / (data.n() + n0);
            double own = data.n() / (data.n() + n0);
            double away = own * (data.mean().orElse(centre) - centre);
            double within = b * posterior.variance() / n0;
            mean[g] = centre + away;
            sd[g] = Math.sqrt(within + b * b * uncertainty);
            aboveTypical[g] = StandardNormal.cdf(away / Math.sqrt(within + own * own * uncertainty));
        }
    }

    Figures figures(Tails tails) {
        double estimate = 0;
        double better = 0;
        for (int g = 0; g < mean.length; g++) {
            estimate += posterior.weight(g) * mean[g];
            better += posterior.weight(g) * aboveTypical[g];
        }
        double variance = 0;
        for (int g = 0; g < mean.length; g++) {
            variance += posterior.weight(g) * (sd[g] * sd[g] + (mean[g] - estimate) * (mean[g] - estimate));
        }
        double whole = Math.sqrt(variance);
        return new Figures(
                estimate,
                whole,
                quantile(tails.low(), estimate, whole),
                quantile(tails.high(), estimate, whole),
                Math.min(better, 1));
    }

    private double quantile(double probability, double estimate, double whole) {
        double guess = estimate + StandardNormal.quantile(probability) * whole;
        return new Quantile(this::cdf, probability, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .near(guess, whole);
    }

    private double cdf(double value) {
        double sum = 0;
        for (int g = 0; g < mean.length; g++) {
            sum += posterior.weight(g) * StandardNormal.cdf((value - mean[g]) / sd[g]);
        }
        return sum;
    }
}
