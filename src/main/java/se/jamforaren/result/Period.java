package se.jamforaren.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * The days that a figure is about.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when the last day is before the first */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + "/" + to + ", expected the first day before the last");
        }
    }

    /**
     * Reads a year {@code 2016}, a month {@code 2016-04}, a day {@code 2016-04-01}, or two of these with a stroke
     * between.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period parse(String text) {
        try {
            String[] parts = text.split("/", 2);
            return new Period(firstDay(parts[0]), lastDay(parts[parts.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + ", expected a period such as 2016 or 2016-04/2016-12", e);
        }
    }

    /** The shortest text that {@link #parse} reads as this period. */
    @Override
    @JsonValue
    public String toString() {
        if (from.equals(firstDay(String.valueOf(from.getYear())))
                && to.equals(lastDay(String.valueOf(from.getYear())))) {
            return String.valueOf(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            return YearMonth.from(from).equals(YearMonth.from(to))
                    ? YearMonth.from(from).toString()
                    : YearMonth.from(from) + "/" + YearMonth.from(to);
        }
        return from.equals(to) ? from.toString() : from + "/" + to;
    }

    private static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> YearMonth.of(Year.parse(text).getValue(), 12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
