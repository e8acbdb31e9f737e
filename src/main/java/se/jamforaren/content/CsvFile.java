package se.jamforaren.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated content files with a header line. */
public final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvFile() {}

    /** @throws ContentException when the file is not there, lacks a column or is not CSV in UTF-8 */
    public static List<CSVRecord> read(Path path, String... columns) {
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(path), FORMAT)) {
            for (String column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new ContentException(path + ":1: no column " + column + " among " + parser.getHeaderNames());
                }
            }
            List<CSVRecord> records = parser.getRecords();
            for (CSVRecord record : records) {
                if (!record.isConsistent()) {
                    throw new ContentException(path + ":" + (record.getRecordNumber() + 1) + ": " + record.size()
                            + " values, expected " + parser.getHeaderNames().size());
                }
            }
            return records;
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new ContentException(path + ": expected CSV in UTF-8 with a header line (" + e.getMessage() + ")");
        }
    }
}
