package se.jamforaren.order.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.jamforaren.order.Exposure;
import se.jamforaren.order.ExposureAccount;

/** An exposure account as a table: a row a provider, a column a place. */
final class AccountCsv {
    private AccountCsv() {}

    static String of(String programme, LocalDate from, LocalDate to, ExposureAccount account) {
        List<String> header = new ArrayList<>(List.of("programme", "from", "to", "id", "exposure", "days"));
        int places = account.exposures().stream()
                .mapToInt(one -> one.days().size())
                .max()
                .orElse(0);
        for (int place = 1; place <= places; place++) {
            header.add("place_" + place);
        }
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(header.toArray(String[]::new))
                        .get())) {
            for (Exposure one : account.exposures()) {
                List<Object> row = new ArrayList<>(List.of(programme, from, to, one.id()));
                row.add(String.format(Locale.ROOT, "%.9f", one.exposure()));
                row.add(one.days().stream().mapToInt(day -> day).sum());
                row.addAll(one.days());
                printer.printRecord(row);
            }
            return csv.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
