package se.jamforaren.rating;

import java.util.List;

/**
 * What answers say about N0 and the typical mean, node by node. With τ² = s²/N0 and w = 1/(s²/n + τ²): V = 1/Σw, m̂ =
 * V·Σwy, and the node weighs exp(½ ln V + ½ Σ ln w − ½ Σ w(y − m̂)²).
 */
final class MeanPosterior {
    private static final int ENOUGH_FOR_AN_SD = 5;

    private final double[] n0;
    private final double[] weight;
    private final double[] centre;
    private final double[] uncertainty;
    private final double variance;

    private MeanPosterior(double[] n0, double[] weight, double[] centre, double[] uncertainty, double variance) {
        this.n0 = n0;
        this.weight = weight;
        this.centre = centre;
        this.uncertainty = uncertainty;
        this.variance = variance;
    }

    /** @param known providers with n above 0, at least one */
    static MeanPosterior of(List<MeanData> known, double[] n0) {
        double variance = variance(known);
        double[] weight = new double[n0.length];
        double[] centre = new double[n0.length];
        double[] uncertainty = new double[n0.length];
        for (int g = 0; g < n0.length; g++) {
            double between = variance / n0[g];
            double sum = 0;
            double sumOfMeans = 0;
            double logs = 0;
            for (MeanData data : known) {
                double w = 1 / (variance / data.n() + between);
                sum += w;
                sumOfMeans += w * data.mean().orElseThrow();
                logs += Math.log(w);
            }
            uncertainty[g] = 1 / sum;
            centre[g] = sumOfMeans / sum;
            double squares = 0;
            for (MeanData data : known) {
                double off = data.mean().orElseThrow() - centre[g];
                squares += off * off / (variance / data.n() + between);
            }
            weight[g] = (Math.log(uncertainty[g]) + logs - squares) / 2;
        }
        Weights.normalise(weight);
        return new MeanPosterior(n0, weight, centre, uncertainty, variance);
    }

    int size() {
        return weight.length;
    }

    /** Imaginary answers of a node. */
    double n0(int node) {
        return n0[node];
    }

    /** Weight of a node; together they weigh 1. */
    double weight(int node) {
        return weight[node];
    }

    /** m̂ of a node. */
    double centre(int node) {
        return centre[node];
    }

    /** V of a node. */
    double uncertainty(int node) {
        return uncertainty[node];
    }

    /** s², the variance between the answers of one provider. */
    double variance() {
        return variance;
    }

    /** E[m̂]. */
    double typical() {
        double sum = 0;
        for (int g = 0; g < weight.length; g++) {
            sum += weight[g] * centre[g];
        }
        return sum;
    }

    /** 1 / E[1 / N0]. */
    double typicalN0() {
        return Weights.harmonicMean(n0, weight);
    }

    /** s² = (10 + Σ(n − 1)·sd²) / (10 + Σ(n − 1)) over providers with five answers or more and a known sd. */
    private static double variance(List<MeanData> known) {
        double squares = 10;
        double degrees = 10;
        for (MeanData data : known) {
            if (data.n() >= ENOUGH_FOR_AN_SD && data.sd().isPresent()) {
                double sd = data.sd().getAsDouble();
                squares += (data.n() - 1) * sd * sd;
                degrees += data.n() - 1;
            }
        }
        return squares / degrees;
    }
}
