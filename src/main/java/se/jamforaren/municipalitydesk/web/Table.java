package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;

/**
 * A table; on a phone each row becomes a block. The first cell of a row says what the row is about.
 *
 * @param empty the sentence in its place when it has no rows
 */
record Table(String caption, List<String> heads, List<List<Cell>> rows, String empty) {
    /** Cells learn the head of their column. */
    Table {
        rows = rows.stream().map(row -> headed(row, heads)).toList();
    }

    /** A text in a table. */
    static Cell cell(String text) {
        return new Cell("", false, text, null, List.of());
    }

    /** A way to a page. */
    static Cell link(String text, String address) {
        return new Cell("", false, text, address, List.of());
    }

    /** What was changed. */
    static Cell lines(List<Line> lines) {
        return new Cell("", false, "", null, lines);
    }

    private static List<Cell> headed(List<Cell> row, List<String> heads) {
        List<Cell> headed = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            headed.add(new Cell(heads.get(i), i == 0, cell.words(), cell.address(), cell.lines()));
        }
        return headed;
    }

    /**
     * One cell.
     *
     * @param first whether it says what its row is about
     * @param address where its words lead, null when they are no way
     */
    record Cell(
            String head,
            boolean first,
            String words,
            @Nullable String address,
            List<Line> lines) {}

    /**
     * One thing that was changed.
     *
     * @param was null when there was nothing
     * @param now null when there is nothing
     */
    record Line(String what, @Nullable String was, @Nullable String now) {}
}
