package se.jamforaren.simulation;

import java.util.Arrays;

/** How unequal numbers are, and how alike two rankings. */
final class Inequality {
    private Inequality() {}

    /** The Gini coefficient of positive numbers: mean difference of all pairs over twice the mean; 0 when all are equal. */
    static double gini(double[] values) {
        double differences = 0;
        for (double a : values) {
            for (double b : values) {
                differences += Math.abs(a - b);
            }
        }
        return differences / (2 * values.length * Arrays.stream(values).sum());
    }

    /** Spearman's rank correlation, −1 to 1, equal values sharing their mean rank; 0 where one side does not differ. */
    static double spearman(double[] first, double[] second) {
        double[] a = ranks(first);
        double[] b = ranks(second);
        double mean = (a.length + 1) / 2.0;
        double together = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            together += (a[i] - mean) * (b[i] - mean);
            squaresOfA += (a[i] - mean) * (a[i] - mean);
            squaresOfB += (b[i] - mean) * (b[i] - mean);
        }
        return squaresOfA == 0 || squaresOfB == 0 ? 0 : together / Math.sqrt(squaresOfA * squaresOfB);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> {
                    double lower = Arrays.stream(values).filter(v -> v < value).count();
                    double equal = Arrays.stream(values).filter(v -> v == value).count();
                    return lower + (equal + 1) / 2;
                })
                .toArray();
    }
}
