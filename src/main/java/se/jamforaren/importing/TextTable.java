package se.jamforaren.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of text, whatever file it came from.
 *
 * @param header the row of names, small letters
 * @param rows those below it that are not blank, each as long as the header
 * @param decimalComma whether a comma in a number can only be a decimal comma
 */
record TextTable(Row header, List<Row> rows, boolean decimalComma) {
    /** @param line of the file, from 1 */
    record Row(int line, List<String> values) {
        boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /** The table in rows of a file; faults in its shape are told. Empty when it cannot be read further. */
    static java.util.Optional<TextTable> of(List<Row> all, boolean decimalComma, Findings findings) {
        List<Row> filled = all.stream().filter(row -> !row.isBlank()).toList();
        if (filled.size() < 2) {
            findings.error(filled.isEmpty() ? 1 : filled.getFirst().line() + 1, 1, Sentences.EMPTY);
            return java.util.Optional.empty();
        }
        Row first = filled.getFirst();
        Row header = new Row(
                first.line(),
                withoutBlankEnd(first.values()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < header.values().size(); i++) {
            String name = header.values().get(i);
            if (name.isBlank()) {
                findings.error(header.line(), i + 1, Sentences.NAMELESS);
            } else if (seen.put(name, i) != null) {
                findings.error(header.line(), i + 1, Sentences.columnTwice(name));
            }
        }
        List<Row> rows = filled.stream()
                .skip(1)
                .map(row -> fitted(row, header.values().size(), findings))
                .toList();
        return findings.isGood()
                ? java.util.Optional.of(new TextTable(header, rows, decimalComma))
                : java.util.Optional.empty();
    }

    int column(String name) {
        return header.values().indexOf(name);
    }

    boolean has(String name) {
        return column(name) >= 0;
    }

    private static Row fitted(Row row, int width, Findings findings) {
        List<String> values = withoutBlankEnd(row.values());
        if (values.size() > width) {
            findings.error(row.line(), width + 1, Sentences.tooManyValues(values.size(), width));
            return row;
        }
        List<String> filled = new java.util.ArrayList<>(values);
        while (filled.size() < width) {
            filled.add("");
        }
        return new Row(row.line(), List.copyOf(filled));
    }

    private static List<String> withoutBlankEnd(List<String> values) {
        int end = values.size();
        while (end > 0 && values.get(end - 1).isBlank()) {
            end--;
        }
        return values.subList(0, end);
    }
}
