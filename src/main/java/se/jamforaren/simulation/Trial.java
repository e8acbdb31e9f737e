package se.jamforaren.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.jamforaren.order.Exposure;

/**
 * What one policy did in one replication.
 *
 * @param success mean probability of success of the customers, 0 to 1
 * @param loss EE-L against true terciles that rotate, divided by that of the reversed true order
 * @param gini of the exposure, 0 when all are equally visible
 * @param spearman rank correlation of customers before the start and exposure among incumbents; 0 without differences
 * @param months until each newcomer, from the worst to the best, is chosen 80 % as often as is fair; 6 to 48
 */
record Trial(double success, double loss, double gini, double spearman, List<Integer> months) {
    private static final int DAYS = 30;
    private static final int NEWEST_SEEN = 7;
    private static final int TRAILING = 6;
    private static final double NEARLY_FAIR = 0.8;

    static Trial of(Policy policy, Market market) {
        double[] truth = market.success();
        Ledger ledger = market.history();
        Counts before = ledger.between(-Ledger.HISTORY, -1);
        double[] legacy =
                IntStream.range(0, Market.INCUMBENTS).mapToDouble(before::n).toArray();
        double[][] chosen = new double[Market.MONTHS][];
        int[][] places = new int[Market.PROVIDERS][Market.PROVIDERS];
        double success = 0;
        for (int month = 0; month < Market.MONTHS; month++) {
            Counts seen = ledger.between(month - Ledger.HISTORY, month - NEWEST_SEEN);
            chosen[month] = probabilities(policy.list(seen, truth), month, places);
            for (int i = 0; i < Market.PROVIDERS; i++) {
                success += chosen[month][i] * truth[i] / Market.MONTHS;
            }
            for (int number = 0; number < Market.CUSTOMERS; number++) {
                market.choose(ledger, month, market.customer(month, number), chosen[month]);
            }
        }
        Ideal ideal = new Ideal(truth);
        double[] exposure = exposure(places);
        return new Trial(
                success,
                ideal.loss(exposure),
                Inequality.gini(exposure),
                Inequality.spearman(legacy, Arrays.copyOf(exposure, Market.INCUMBENTS)),
                months(chosen, ideal.choice()));
    }

    /**
     * Who is chosen how often in a month: the mean over its 30 days of v(place) · attraction, made to add up to 1.
     *
     * @param places in which each provider's days on each place are counted
     */
    static double[] probabilities(Listing listing, int month, int[][] places) {
        double[] attraction = listing.attraction();
        double[] probabilities = new double[attraction.length];
        for (int day = DAYS * month; day < DAYS * (month + 1); day++) {
            int[] order = listing.on(day);
            double[] weight = new double[order.length];
            double total = 0;
            for (int place = 0; place < order.length; place++) {
                weight[place] = Exposure.worth(place + 1) * attraction[order[place]];
                total += weight[place];
                places[order[place]][place]++;
            }
            for (int place = 0; place < order.length; place++) {
                probabilities[order[place]] += weight[place] / total / DAYS;
            }
        }
        return probabilities;
    }

    /** The mean worth of each provider's places. */
    static double[] exposure(int[][] places) {
        double[] exposure = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            for (int place = 0; place < places[i].length; place++) {
                exposure[i] += places[i][place] * Exposure.worth(place + 1);
            }
            exposure[i] /= Arrays.stream(places[i]).sum();
        }
        return exposure;
    }

    private static List<Integer> months(double[][] chosen, double[] fair) {
        List<Integer> months = new ArrayList<>();
        for (int index = Market.INCUMBENTS; index < Market.PROVIDERS; index++) {
            int month = TRAILING;
            while (month < Market.MONTHS && trailing(chosen, month, index) < NEARLY_FAIR * fair[index]) {
                month++;
            }
            months.add(month);
        }
        return months;
    }

    /** Mean probability of being chosen over the six months before the end of a month, counted from 1. */
    private static double trailing(double[][] chosen, int month, int index) {
        return Arrays.stream(chosen, month - TRAILING, month)
                .mapToDouble(probabilities -> probabilities[index])
                .average()
                .orElseThrow();
    }
}
