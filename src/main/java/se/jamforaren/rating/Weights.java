package se.jamforaren.rating;

/** Weights of a mixture, which add up to 1. */
final class Weights {
    private Weights() {}

    /** Turns logarithms of weights, up to a constant, into weights. */
    static void normalise(double[] logs) {
        double max = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            max = Math.max(max, log);
        }
        double total = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - max);
            total += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= total;
        }
    }

    /** 1 / Σ w/x. */
    static double harmonicMean(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] / values[i];
        }
        return 1 / sum;
    }
}
