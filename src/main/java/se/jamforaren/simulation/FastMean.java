package se.jamforaren.simulation;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogBeta;
import se.jamforaren.rating.Hyperprior;

/**
 * ENGINE-1 for shares in a hurry: 20 nodes of N0, at each of which the typical share is one number m with a variance v
 * instead of a grid.
 */
final class FastMean {
    private static final int NODES = 20;
    private static final double SD_OF_UNIFORM = 0.2887;

    private final double[] mean;
    private final double[] sd;

    private FastMean(double[] mean, double[] sd) {
        this.mean = mean;
        this.sd = sd;
    }

    static FastMean of(Counts counts) {
        if (counts.total() == 0) {
            return flat(counts.size());
        }
        double[] n0 = Hyperprior.nodes(NODES);
        Node[] nodes = new Node[NODES];
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < NODES; g++) {
            nodes[g] = Node.of(n0[g], counts);
            most = Math.max(most, nodes[g].logWeight());
        }
        double[] weight = new double[NODES];
        double total = 0;
        for (int g = 0; g < NODES; g++) {
            weight[g] = Math.exp(nodes[g].logWeight() - most);
            total += weight[g];
        }
        double[] mean = new double[counts.size()];
        double[] sd = new double[counts.size()];
        for (int i = 0; i < mean.length; i++) {
            int n = counts.n(i);
            int successes = counts.successes(i);
            for (int g = 0; g < NODES; g++) {
                mean[i] += weight[g] / total * nodes[g].mean(n, successes);
            }
            double variance = 0;
            for (int g = 0; g < NODES; g++) {
                double off = nodes[g].mean(n, successes) - mean[i];
                variance += weight[g] / total * (nodes[g].variance(n, successes) + off * off);
            }
            sd[i] = Math.sqrt(variance);
        }
        return new FastMean(mean, sd);
    }

    /** The mean of each provider, 0 to 1. */
    double[] means() {
        return mean.clone();
    }

    double mean(int provider) {
        return mean[provider];
    }

    double sd(int provider) {
        return sd[provider];
    }

    private static FastMean flat(int size) {
        double[] mean = new double[size];
        double[] sd = new double[size];
        Arrays.fill(mean, 0.5);
        Arrays.fill(sd, SD_OF_UNIFORM);
        return new FastMean(mean, sd);
    }

    /** With w = n/(n + N0): m = Σ(w·s/n)/Σw, v = m(1 − m)/((N0 + 1)·Σw). */
    private record Node(double n0, double typical, double uncertainty, double logWeight) {
        static Node of(double n0, Counts counts) {
            double weights = 0;
            double shares = 0;
            for (int i = 0; i < counts.size(); i++) {
                if (counts.n(i) > 0) {
                    double w = counts.n(i) / (counts.n(i) + n0);
                    weights += w;
                    shares += w * counts.share(i);
                }
            }
            double edge = 0.5 / (counts.total() + 1);
            double m = Math.clamp(shares / weights, edge, 1 - edge);
            double v = m * (1 - m) / ((n0 + 1) * weights);
            double log = Math.log(v) / 2;
            double a = n0 * m;
            double b = n0 * (1 - m);
            double prior = LogBeta.value(a, b);
            for (int i = 0; i < counts.size(); i++) {
                if (counts.n(i) > 0) {
                    int s = counts.successes(i);
                    log += LogBeta.value(s + a, counts.n(i) - s + b) - prior;
                }
            }
            return new Node(n0, m, v, log);
        }

        double mean(int n, int successes) {
            return (n0 * typical + successes) / (n0 + n);
        }

        double variance(int n, int successes) {
            double mean = mean(n, successes);
            double share = n0 / (n + n0);
            return mean * (1 - mean) / (n0 + n + 1) + share * share * uncertainty;
        }
    }
}
