package se.jamforaren.rating;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the data of a group say about N0 and the typical result: nodes with weights that add up to 1.
 *
 * <p>For each N0 a scan of 57 points over ±14 expected standard deviations finds mean and standard deviation of the
 * location; 61 points over ±7 of those carry the weights exp(log marginal)·spacing. Nodes below 1e-12 of the total are
 * dropped.
 */
final class Posterior {
    private static final int SCAN_POINTS = 57;
    private static final int SCAN_REACH = 14;
    private static final int POINTS = 61;
    private static final int REACH = 7;
    private static final double NEGLIGIBLE = 1e-12;
    private static final int THINNING = 4;

    private final double[] n0;
    private final double[] location;
    private final double[] weight;

    private Posterior(double[] n0, double[] location, double[] weight) {
        this.n0 = n0;
        this.location = location;
        this.weight = weight;
    }

    static Posterior of(Marginal marginal, double[] n0s) {
        double[] n0 = new double[n0s.length * POINTS];
        double[] location = new double[n0.length];
        double[] weight = new double[n0.length];
        for (int g = 0; g < n0s.length; g++) {
            DoubleUnaryOperator log = marginal.at(n0s[g]);
            Grid grid = grid(marginal, log, n0s[g]);
            double logOfSpacing = Math.log(grid.spacing());
            for (int i = 0; i < POINTS; i++) {
                int node = g * POINTS + i;
                n0[node] = n0s[g];
                location[node] = grid.at(i);
                weight[node] = log.applyAsDouble(location[node]) + logOfSpacing;
            }
        }
        Weights.normalise(weight);
        return new Posterior(n0, location, weight).only(node -> weight[node] >= NEGLIGIBLE);
    }

    int size() {
        return weight.length;
    }

    /** Imaginary customers of a node. */
    double n0(int node) {
        return n0[node];
    }

    /** logit m or ln m of a node. */
    double location(int node) {
        return location[node];
    }

    /** Weight of a node, above 0; together they weigh 1. */
    double weight(int node) {
        return weight[node];
    }

    /** The mean of a function of the location. */
    double mean(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * function.applyAsDouble(location[i]);
        }
        return sum;
    }

    /** 1 / E[1 / N0]: the number of imaginary customers that stands for all nodes. */
    double typicalN0() {
        return Weights.harmonicMean(n0, weight);
    }

    /** Every fourth node: nearly the same mixture for a quarter of the work. */
    Posterior thinned() {
        return only(node -> node % THINNING == 0);
    }

    private static Grid grid(Marginal marginal, DoubleUnaryOperator log, double n0) {
        Grid scan = Grid.around(marginal.centre(), SCAN_REACH * marginal.spread(n0), marginal.limit(), SCAN_POINTS);
        double[] weight = new double[SCAN_POINTS];
        for (int i = 0; i < SCAN_POINTS; i++) {
            weight[i] = log.applyAsDouble(scan.at(i));
        }
        Weights.normalise(weight);
        double mean = 0;
        for (int i = 0; i < SCAN_POINTS; i++) {
            mean += weight[i] * scan.at(i);
        }
        double variance = 0;
        for (int i = 0; i < SCAN_POINTS; i++) {
            variance += weight[i] * (scan.at(i) - mean) * (scan.at(i) - mean);
        }
        // A peak between two points of the scan looks like a point; half a step keeps it inside the grid.
        double sd = Math.max(Math.sqrt(variance), scan.spacing() / 2);
        return Grid.around(mean, REACH * sd, marginal.limit(), POINTS);
    }

    private Posterior only(IntPredicate wanted) {
        int[] kept = IntStream.range(0, weight.length).filter(wanted).toArray();
        double[] weights = pick(weight, kept);
        double total = Arrays.stream(weights).sum();
        Arrays.setAll(weights, node -> weights[node] / total);
        return new Posterior(pick(n0, kept), pick(location, kept), weights);
    }

    private static double[] pick(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(node -> values[node]).toArray();
    }
}
