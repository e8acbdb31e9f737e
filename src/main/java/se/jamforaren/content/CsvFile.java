package se.jamforaren.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated content files with a header line. Empty lines are passed over, but they count, so that a record's
 * number leads to its line.
 */
public final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();

    private CsvFile() {}

    /** @throws ContentException when the file is not there, lacks a column or is not CSV in UTF-8 */
    public static List<CSVRecord> read(Path path, String... columns) {
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(path), FORMAT)) {
            List<String> header = parser.getHeaderNames();
            for (String column : columns) {
                if (!header.contains(column)) {
                    throw new ContentException(path + ":1: expected a column " + column + " among " + header);
                }
            }
            List<CSVRecord> records = new ArrayList<>();
            for (Iterator<CSVRecord> lines = parser.iterator(); hasNext(path, parser, lines); ) {
                CSVRecord record = lines.next();
                if (record.size() == 1 && record.get(0).isEmpty()) {
                    continue;
                }
                if (record.size() != header.size()) {
                    throw error(path, record, record.size() + " values, expected " + header.size());
                }
                records.add(record);
            }
            return records;
        } catch (IOException | IllegalArgumentException e) {
            throw new ContentException(path + ": expected CSV in UTF-8 with a header line (" + e.getMessage() + ")");
        }
    }

    /** A fault in a line of a file. */
    public static ContentException error(Path path, CSVRecord record, String message) {
        return new ContentException(path + ":" + (record.getRecordNumber() + 1) + ": " + message);
    }

    private static boolean hasNext(Path path, CSVParser parser, Iterator<CSVRecord> lines) {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw new ContentException(path + ":" + parser.getCurrentLineNumber() + ": expected CSV in UTF-8 ("
                    + e.getCause().getMessage() + ")");
        }
    }
}
