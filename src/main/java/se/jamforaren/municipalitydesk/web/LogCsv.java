package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;

/** The audit log as a table, the newest row first. */
final class LogCsv {
    private static final int ROWS = 500;

    private LogCsv() {}

    static void write(AuditLog audit, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader("id", "at", "who", "what", "subject", "before", "after")
                        .get());
        List<AuditEntry> entries = audit.list(Long.MAX_VALUE, ROWS);
        while (!entries.isEmpty()) {
            for (AuditEntry entry : entries) {
                printer.printRecord(
                        entry.id(),
                        entry.at(),
                        safe(entry.who()),
                        safe(entry.what()),
                        safe(entry.subject()),
                        safe(entry.before()),
                        safe(entry.after()));
            }
            entries = audit.list(entries.getLast().id(), ROWS);
        }
        printer.flush();
    }

    /** A text that a spreadsheet would run as a formula begins with an apostrophe instead. */
    static String safe(@Nullable String text) {
        return text == null || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0
                ? String.valueOf(text == null ? "" : text)
                : "'" + text;
    }
}
