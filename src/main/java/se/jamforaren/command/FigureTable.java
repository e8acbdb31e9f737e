package se.jamforaren.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.SeparatedText;

/** Reads the table that {@code rate} is given. Faults name file, line and column and what was expected. */
final class FigureTable {
    private static final long MOST_CUSTOMERS = 1_000_000_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String name;
    private final FigureMeasure measure;
    private final Range range;
    private final SeparatedText text;
    private final Map<String, Integer> columns = new HashMap<>();

    private FigureTable(String name, FigureMeasure measure, Range range, SeparatedText text) {
        this.name = name;
        this.measure = measure;
        this.range = range;
        this.text = text;
    }

    /**
     * The rows of a table, in its order.
     *
     * @param name of the file, for messages
     * @param range of means
     * @throws ContentException when anything in it is wrong
     */
    static List<FigureRow> read(String name, byte[] bytes, FigureMeasure measure, Range range) {
        return new FigureTable(name, measure, range, SeparatedText.parse(name, bytes)).rows();
    }

    private List<FigureRow> rows() {
        SeparatedText.Line header = text.lines().getFirst();
        readHeader(header);
        List<FigureRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SeparatedText.Line line : text.lines().subList(1, text.lines().size())) {
            if (line.values().size() != columns.size()) {
                int column = Math.min(line.values().size(), columns.size() + 1);
                throw fault(line, column, line.values().size() + " values, expected " + columns.size());
            }
            FigureRow row = row(line);
            if (!ids.add(row.id())) {
                throw fault(line, "id", "stands twice, expected each id once");
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new ContentException(name + ":" + (header.number() + 1) + ":1: nothing, expected a line a provider");
        }
        return rows;
    }

    private void readHeader(SeparatedText.Line header) {
        for (int i = 0; i < header.values().size(); i++) {
            String column = header.values().get(i).toLowerCase(Locale.ROOT);
            if (!measure.columns().contains(column) || columns.put(column, i) != null) {
                throw fault(header, i + 1, "column \"" + header.values().get(i) + "\", expected " + expectedColumns());
            }
        }
        for (String column : measure.columns()) {
            if (!columns.containsKey(column) && !column.equals("sd")) {
                throw fault(header, 1, "no column " + column + ", expected " + expectedColumns());
            }
        }
    }

    private String expectedColumns() {
        return String.join(",", measure.columns()) + " for " + measure;
    }

    private FigureRow row(SeparatedText.Line line) {
        String id = value(line, "id");
        if (id.isEmpty()) {
            throw fault(line, "id", "expected the provider's id");
        }
        long n = whole(line, "n", MOST_CUSTOMERS);
        if (measure == FigureMeasure.SHARE) {
            long successes = n == 0 && value(line, "successes").isEmpty() ? 0 : whole(line, "successes", n);
            return new FigureRow(id, n, successes, OptionalDouble.empty(), OptionalDouble.empty());
        }
        OptionalDouble mean = n == 0 ? OptionalDouble.empty() : OptionalDouble.of(number(line, "mean", range));
        boolean hasSd =
                n >= 2 && columns.containsKey("sd") && !value(line, "sd").isEmpty();
        OptionalDouble sd = hasSd ? OptionalDouble.of(number(line, "sd", Range.SD)) : OptionalDouble.empty();
        return new FigureRow(id, n, 0, mean, sd);
    }

    private long whole(SeparatedText.Line line, String column, long most) {
        String value = value(line, column);
        if (!WHOLE.matcher(value).matches() || Long.parseLong(value) > most) {
            throw fault(line, column, "expected a whole number from 0 to " + most);
        }
        return Long.parseLong(value);
    }

    private double number(SeparatedText.Line line, String column, Range expected) {
        String value = value(line, column);
        String pointed = text.semicolons() ? value.replace(',', '.') : value;
        if (!DECIMAL.matcher(pointed).matches() || !expected.contains(Double.parseDouble(pointed))) {
            throw fault(line, column, "expected a number " + expected);
        }
        return Double.parseDouble(pointed);
    }

    private String value(SeparatedText.Line line, String column) {
        return line.values().get(columns.get(column));
    }

    private ContentException fault(SeparatedText.Line line, String column, String expected) {
        return fault(line, columns.get(column) + 1, column + " \"" + value(line, column) + "\", " + expected);
    }

    private ContentException fault(SeparatedText.Line line, int column, String message) {
        return new ContentException(name + ":" + line.number() + ":" + column + ": " + message);
    }
}
