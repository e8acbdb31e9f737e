package se.jamforaren.municipalitydesk.web;

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
import se.jamforaren.content.SheetText;

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
                        SheetText.of(entry.who()),
                        SheetText.of(entry.what()),
                        SheetText.of(entry.subject()),
                        SheetText.of(entry.before()),
                        SheetText.of(entry.after()));
            }
            entries = audit.list(entries.getLast().id(), ROWS);
        }
        printer.flush();
    }
}
