package se.jamforaren.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The greatest differences from published figures, by column; printed, and held to tolerances. */
final class Differences {
    private final String name;
    private final Map<String, Double> greatest = new TreeMap<>();
    private final Map<String, Double> tolerance = new TreeMap<>();

    Differences(String name) {
        this.name = name;
    }

    void add(String column, double actual, double expected, double tolerated) {
        assertThat(actual).as("%s %s", name, column).isFinite();
        greatest.merge(column, Math.abs(actual - expected), Math::max);
        tolerance.put(column, tolerated);
    }

    void check() {
        greatest.forEach((column, difference) -> System.out.printf(
                Locale.ROOT, "%-24s %-12s %.1e of %.0e%n", name, column, difference, tolerance.get(column)));
        greatest.forEach((column, difference) ->
                assertThat(difference).as("%s %s", name, column).isLessThanOrEqualTo(tolerance.get(column)));
    }
}
