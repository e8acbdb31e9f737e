package se.jamforaren.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV from programs and from Swedish spreadsheets, which put a semicolon between columns and a comma in numbers.
 *
 * @param semicolons whether semicolons stand between columns
 * @param lines that are not blank, the header first; at least one
 */
public record SeparatedText(boolean semicolons, List<Line> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A record of the file.
     *
     * @param number of the line in the file, from 1
     * @param values without the blanks around them
     */
    public record Line(int number, List<String> values) {}

    /**
     * Reads UTF-8, with or without a mark at its beginning.
     *
     * @throws ContentException when it is not UTF-8, empty or not CSV, or the separator is unclear
     */
    public static SeparatedText parse(String name, byte[] bytes) {
        return parse(name, decode(name, bytes));
    }

    /**
     * Reads a text.
     *
     * @throws ContentException when it is empty or not CSV, or the separator is unclear
     */
    public static SeparatedText parse(String name, String text) {
        boolean semicolons = semicolons(name, text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            int number = 1;
            try {
                while (records.hasNext()) {
                    Line line = new Line(number, records.next().toList());
                    if (!line.values().stream().allMatch(String::isBlank)) {
                        lines.add(line);
                    }
                    number = (int) parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                throw new ContentException(name + ":" + number + ":1: expected CSV (" + e.getMessage() + ")");
            }
        } catch (IOException e) {
            throw new ContentException(name + ": expected CSV (" + e.getMessage() + ")");
        }
        return new SeparatedText(semicolons, lines);
    }

    private static String decode(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            throw new ContentException(name + ":" + line + ":" + column + ": expected UTF-8");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static boolean semicolons(String name, String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (header.isEmpty()) {
            throw new ContentException(name + ":1:1: the file is empty, expected a header line and a line a provider");
        }
        String bare = header.replaceAll("\"[^\"]*\"", "");
        if (bare.contains(";") == bare.contains(",")) {
            throw new ContentException(name + ":1:1: " + header
                    + ", expected either commas or semicolons between the names of the columns");
        }
        return bare.contains(";");
    }
}
