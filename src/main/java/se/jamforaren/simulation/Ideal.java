package se.jamforaren.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What would be fair if the truth were known: the true order, rotating inside its terciles. */
final class Ideal {
    private static final int TERCILE = Market.PROVIDERS / 3;

    private final int[] trueOrder;
    private final double[] choice;
    private final double[] exposure;

    Ideal(double[] truth) {
        trueOrder = Listing.fixed(truth, truth).on(0);
        List<int[]> terciles = new ArrayList<>();
        for (int first = 0; first < trueOrder.length; first += TERCILE) {
            int[] tercile = Arrays.copyOfRange(trueOrder, first, first + TERCILE);
            Arrays.sort(tercile);
            terciles.add(tercile);
        }
        int[][] places = new int[truth.length][truth.length];
        choice = Trial.probabilities(new Listing(terciles, truth), 0, places);
        exposure = Trial.exposure(places);
    }

    /** The fair share of each provider: the probability of being chosen, shown with its true success. */
    double[] choice() {
        return choice.clone();
    }

    /** Σ(e − e fair)², divided by that of the reversed true order: 0 is fair, 1 is upside down. */
    double loss(double[] shown) {
        int[][] reversed = new int[shown.length][shown.length];
        for (int place = 0; place < shown.length; place++) {
            reversed[trueOrder[place]][shown.length - 1 - place] = 1;
        }
        return distance(shown) / distance(Trial.exposure(reversed));
    }

    private double distance(double[] shown) {
        double sum = 0;
        for (int i = 0; i < shown.length; i++) {
            sum += (shown[i] - exposure[i]) * (shown[i] - exposure[i]);
        }
        return sum;
    }
}
