package se.jamforaren.command;

import java.math.BigDecimal;

/**
 * The numbers that a column may hold, both ends included.
 *
 * @param low lowest
 * @param high highest
 */
record Range(double low, double high) {
    /** The scale of NKI. */
    static final Range NKI = new Range(1, 5);
    /** Mean days. */
    static final Range DAYS = new Range(1e-100, 1e100);
    /** Standard deviations. */
    static final Range SD = new Range(0, 1e100);

    /**
     * Reads {@code low:high}.
     *
     * @throws IllegalArgumentException when it is not two numbers, the lower first, within 1e100 of 0
     */
    static Range parse(String text) {
        String[] ends = text.split(":", -1);
        if (ends.length == 2) {
            try {
                Range range = new Range(new BigDecimal(ends[0]).doubleValue(), new BigDecimal(ends[1]).doubleValue());
                if (range.low < range.high && -range.low <= SD.high && range.high <= SD.high) {
                    return range;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(text + ", expected low:high such as 1:5", e);
            }
        }
        throw new IllegalArgumentException(text + ", expected low:high such as 1:5");
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** For messages: "from 1 to 5". */
    @Override
    public String toString() {
        if (equals(DAYS)) {
            return "above 0";
        }
        return equals(SD) ? "0 or more" : "from " + plain(low) + " to " + plain(high);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
