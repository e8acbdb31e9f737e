package se.jamforaren.catalogue;

import java.util.List;
import se.jamforaren.result.Period;

/**
 * The order by a measure inside a comparison group: one measure, one programme, one period.
 *
 * @param measure id of the measure
 * @param programme id of the programme
 * @param period what time it is about
 * @param typical the group's typical result
 * @param imaginary N0, how many imaginary customers with that result every provider starts with
 * @param groups ids of those who cannot be told apart, the best first
 */
public record Ranking(
        String measure, String programme, Period period, double typical, double imaginary, List<List<String>> groups) {

    /** Groups are kept in their order. */
    public Ranking {
        groups = groups.stream().map(List::copyOf).toList();
    }
}
