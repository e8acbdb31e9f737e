package se.jamforaren.rating;

/** How many imaginary customers, N0, every provider starts with: B = N0 / (N0 + 10) is uniform on (0, 1). */
public final class Hyperprior {
    /** The N0 that more are as likely as fewer: fixed, and published. */
    public static final int MEDIAN = 10;

    private static final int NODES = 200;

    private Hyperprior() {}

    /** The nodes N0 = 10·B / (1 − B) at the midpoints B = (g − ½) / count, g = 1…count, rising and above 0. */
    public static double[] nodes(int count) {
        double[] nodes = new double[count];
        for (int g = 0; g < count; g++) {
            double b = (g + 0.5) / count;
            nodes[g] = MEDIAN * b / (1 - b);
        }
        return nodes;
    }

    /** The 200 nodes of ENGINE-1. */
    static double[] nodes() {
        return nodes(NODES);
    }
}
