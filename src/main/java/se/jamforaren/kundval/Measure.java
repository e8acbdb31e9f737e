package se.jamforaren.kundval;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import se.jamforaren.text.LocalText;

/**
 * Something that is counted for every provider.
 *
 * @param id part of addresses, {@code success-share}
 * @param outcome whether it says how it went for the customers, who differ between providers: it then carries no class
 *     unless the choice system declares its customers comparable
 * @param name in plain words
 * @param counted how many stand behind it, an ICU message with the placeholder {@code n}
 * @param scale lowest and highest value of a mean
 * @param partOf the measure that this one is an area of
 * @param from the columns that it is read from
 */
public record Measure(
        String id,
        Kind kind,
        boolean outcome,
        LocalText name,
        LocalText counted,
        Optional<Scale> scale,
        Optional<String> partOf,
        Columns from) {

    /** What the numbers are. */
    public enum Kind {
        /** Successes of n, 0 to 1, more is better. */
        SHARE,
        /** Mean of n answers on a scale, more is better. */
        MEAN,
        /** Mean of n numbers of days, fewer is better; a list is never ordered by it. */
        DAYS
    }

    /** Lowest and highest value that an answer can have. */
    public record Scale(double low, double high) {

        /** @throws IllegalArgumentException when the lowest is not below the highest */
        public Scale {
            if (!(low < high)) {
                throw new IllegalArgumentException("scale from " + low + " to " + high + ", expected low below high");
            }
        }
    }

    /**
     * Where a measure stands in an imported table. The columns of n, and those of successes, are added up.
     *
     * @param table {@code results}, {@code nki} or {@code outcomes}
     * @param area value of the column area, where the table has one
     */
    public record Columns(
            String table,
            Optional<String> area,
            List<String> n,
            List<String> successes,
            Optional<String> mean,
            Optional<String> sd,
            Optional<String> invited) {

        /** @throws IllegalArgumentException when table or n is missing */
        public Columns {
            if (table == null || n == null) {
                throw new IllegalArgumentException("expected from: {table: results or nki, n: [column, …]}");
            }
            n = List.copyOf(n);
            successes = successes == null ? List.of() : List.copyOf(successes);
        }
    }

    /** @throws IllegalArgumentException when a key is missing or a mean lacks its scale */
    public Measure {
        if (id == null || kind == null || name == null || counted == null || from == null) {
            throw new IllegalArgumentException("expected id, kind, name, counted and from");
        }
        if (kind == Kind.MEAN && scale.isEmpty()) {
            throw new IllegalArgumentException("expected scale: {low: …, high: …} of the mean " + id);
        }
        counted.byLanguage().values().forEach(Measure::checkMessage);
    }

    private static void checkMessage(String pattern) {
        try {
            new MessageFormat(pattern);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("counted: " + pattern + ", expected a message of ICU's format", e);
        }
    }
}
