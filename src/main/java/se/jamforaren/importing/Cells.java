package se.jamforaren.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Programme;
import se.jamforaren.result.Period;
import se.jamforaren.result.Scope;

/** The values of one row, each with what was expected of it; what is wrong is told with its place. */
final class Cells {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,15})?");
    private static final Pattern UNCLEAR_COMMA = Pattern.compile("[0-9]{1,3},[0-9]{3}");
    private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+(,[0-9]+)?");

    private final TextTable table;
    private final TextTable.Row row;
    private final Findings findings;

    Cells(TextTable table, TextTable.Row row, Findings findings) {
        this.table = table;
        this.row = row;
        this.findings = findings;
    }

    /** What stands in a column; empty when it is blank or there is no such column. */
    Optional<String> text(String column) {
        return table.has(column)
                ? Optional.of(row.values().get(table.column(column))).filter(value -> !value.isBlank())
                : Optional.empty();
    }

    /** How many, 0 or more; empty when it is blank or wrong. */
    Optional<BigDecimal> count(String column) {
        return text(column).map(this::pointed).flatMap(value -> {
            if (WHOLE.matcher(value).matches()) {
                return Optional.of(new BigDecimal(value));
            }
            return wrong(column, Sentences.EXPECTED_COUNT);
        });
    }

    /** A number from low to high; empty when it is blank or wrong. */
    Optional<BigDecimal> number(String column, double low, double high) {
        return text(column).flatMap(said -> {
            if (!table.decimalComma() && UNCLEAR_COMMA.matcher(said).matches()) {
                return wrong(column, Sentences.EXPECTED_CLEAR_COMMA);
            }
            String value = pointed(said);
            if (DECIMAL.matcher(value).matches()) {
                BigDecimal number = new BigDecimal(value);
                if (number.doubleValue() >= low && number.doubleValue() <= high) {
                    return Optional.of(number);
                }
            }
            return wrong(column, Sentences.expectedNumber(low, high));
        });
    }

    /** The programmes in a column, with + between, or all. */
    Optional<Scope> scope(String column, ChoiceSystem choiceSystem) {
        List<String> known =
                choiceSystem.programmes().stream().map(Programme::id).toList();
        String said = text(column).orElse("");
        List<String> programmes = said.equals("all") ? known : List.of(said.split("\\s*\\+\\s*", -1));
        return known.containsAll(programmes)
                ? Optional.of(new Scope(programmes))
                : wrong(column, Sentences.expectedProgrammes(known));
    }

    /** The time that a line is about, in the first of these columns that is filled. */
    Optional<Period> period(String... columns) {
        for (String column : columns) {
            if (text(column).isPresent()) {
                try {
                    Period period = Period.parse(text(column).orElseThrow());
                    if (period.from().isAfter(LocalDate.now(java.time.ZoneId.of("Europe/Stockholm")))) {
                        return wrong(column, Sentences.EXPECTED_PAST);
                    }
                    return Optional.of(period);
                } catch (IllegalArgumentException e) {
                    return wrong(column, Sentences.EXPECTED_PERIOD);
                }
            }
        }
        for (String column : columns) {
            if (table.has(column)) {
                return wrong(column, Sentences.EXPECTED_PERIOD);
            }
        }
        return wrong(columns[0], Sentences.EXPECTED_PERIOD);
    }

    /** A day; empty when it is blank or wrong. */
    Optional<LocalDate> day(String column) {
        return text(column).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeException e) {
                return wrong(column, Sentences.EXPECTED_DAY);
            }
        });
    }

    /** Tells that a value is wrong and answers nothing. */
    <T> Optional<T> wrong(String column, String expected) {
        findings.error(
                row.line(),
                Math.max(table.column(column), 0) + 1,
                Sentences.wrong(column, text(column).orElse(""), expected));
        return Optional.empty();
    }

    /** A number as programs write it; what is not surely a number stays as it is. */
    private String pointed(String value) {
        String joined = SPACED.matcher(value).matches() ? value.replaceAll("[ \u00A0\u202F]", "") : value;
        return joined.replace(',', '.');
    }
}
