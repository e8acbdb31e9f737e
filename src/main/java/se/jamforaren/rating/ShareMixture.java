package se.jamforaren.rating;

/** One provider's share: a mixture of Beta(N0·m + s, N0·(1 − m) + n − s) over the nodes of the group. */
final class ShareMixture {
    private final Posterior posterior;
    private final double[] a;
    private final double[] b;

    ShareMixture(Posterior posterior, long n, long successes) {
        this.posterior = posterior;
        int size = posterior.size();
        a = new double[size];
        b = new double[size];
        for (int i = 0; i < size; i++) {
            double x = posterior.location(i);
            a[i] = posterior.n0(i) * ShareMarginal.logistic(x) + successes;
            b[i] = posterior.n0(i) * ShareMarginal.logistic(-x) + (n - successes);
        }
    }

    static Figures figures(Posterior posterior, Posterior thinned, ShareData data, Tails tails) {
        ShareMixture mixture = new ShareMixture(posterior, data.n(), data.successes());
        ShareMixture fewer = new ShareMixture(thinned, data.n(), data.successes());
        double mean = mixture.mean();
        double sd = mixture.sd(mean);
        return new Figures(
                mean,
                sd,
                mixture.quantile(tails.low(), fewer, mean, sd),
                mixture.quantile(tails.high(), fewer, mean, sd),
                Math.min(mixture.aboveTypical(), 1));
    }

    private double mean() {
        double mean = 0;
        for (int i = 0; i < a.length; i++) {
            mean += posterior.weight(i) * a[i] / (a[i] + b[i]);
        }
        return mean;
    }

    private double sd(double mean) {
        double variance = 0;
        for (int i = 0; i < a.length; i++) {
            double n = a[i] + b[i];
            double off = a[i] / n - mean;
            variance += posterior.weight(i) * (a[i] / n * (b[i] / n) / (n + 1) + off * off);
        }
        return Math.sqrt(variance);
    }

    private double quantile(double probability, ShareMixture fewer, double mean, double sd) {
        double guess = Math.clamp(mean + StandardNormal.quantile(probability) * sd, 0, 1);
        double close = new Quantile(fewer::cdf, probability, 0, 1).near(guess, sd);
        return new Quantile(this::cdf, probability, 0, 1).near(close, sd);
    }

    private double cdf(double share) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += posterior.weight(i) * IncompleteBeta.cdf(share, a[i], b[i]);
        }
        return sum;
    }

    private double aboveTypical() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += posterior.weight(i) * IncompleteBeta.cdf(ShareMarginal.logistic(-posterior.location(i)), b[i], a[i]);
        }
        return sum;
    }
}
