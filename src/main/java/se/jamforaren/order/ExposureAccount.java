package se.jamforaren.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each provider stood on each place. It is computed from the orders, which are a function of the date, so
 * nothing about visitors is kept.
 *
 * @param exposures one for each provider that was listed on some day, by id in code points
 */
public record ExposureAccount(List<Exposure> exposures) {

    /** Copies the exposures. */
    public ExposureAccount {
        exposures = List.copyOf(exposures);
    }

    /**
     * The account of some days.
     *
     * @param orders the ids in the order of each day, each id at most once a day
     */
    public static ExposureAccount of(Collection<List<String>> orders) {
        int places = orders.stream().mapToInt(List::size).max().orElse(0);
        Map<String, int[]> days = new TreeMap<>(CodePoints.ORDER);
        for (List<String> order : orders) {
            for (int i = 0; i < order.size(); i++) {
                days.computeIfAbsent(order.get(i), id -> new int[places])[i]++;
            }
        }
        List<Exposure> exposures = new ArrayList<>();
        days.forEach((id, counts) -> exposures.add(exposure(id, counts)));
        return new ExposureAccount(exposures);
    }

    /**
     * EE-L = Σ(e − ē)² inside a group of equals: 0 when all have been equally visible.
     *
     * @param equals ids of the group; those never listed do not count
     */
    public double loss(Collection<String> equals) {
        List<Double> visible = exposures.stream()
                .filter(exposure -> equals.contains(exposure.id()))
                .map(Exposure::exposure)
                .toList();
        double mean = visible.stream().mapToDouble(e -> e).average().orElse(0);
        return visible.stream().mapToDouble(e -> (e - mean) * (e - mean)).sum();
    }

    // Places are counted before their worth is added up, so that equal counts give equal exposures to the last bit.
    private static Exposure exposure(String id, int[] counts) {
        List<Integer> days = new ArrayList<>(Collections.nCopies(counts.length, 0));
        double worth = 0;
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            days.set(i, counts[i]);
            worth += counts[i] * Exposure.worth(i + 1);
            total += counts[i];
        }
        return new Exposure(id, days, worth / total);
    }
}
