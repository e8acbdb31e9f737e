package se.jamforaren.result.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.TotalLine;
import se.jamforaren.content.SheetText;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Result;

/** The figures of all providers together as one table, a row a figure. */
final class FiguresCsv {
    private static final String[] HEADER = {
        "measure", "scope", "period", "reason", "status", "n", "invited", "observed", Result.OUTSIDE, "source"
    };

    private FiguresCsv() {}

    static String of(Catalogue catalogue) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                csv, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
            for (Figure figure : catalogue.totals()) {
                printer.printRecord(
                        figure.measure(),
                        text(figure.programmes()),
                        text(figure.period()),
                        "",
                        figure.status().id(),
                        text(figure.n()),
                        text(figure.invited()),
                        text(figure.observed()),
                        "",
                        text(figure.source()));
            }
            for (TotalLine line : catalogue.lines()) {
                printer.printRecord(
                        Result.DISCONTINUATIONS,
                        line.scope(),
                        line.period(),
                        SheetText.of(line.reason().orElse("")),
                        line.customers().isPresent() ? "shown" : "too-few",
                        text(line.customers()),
                        "",
                        "",
                        text(line.outside().map(outside -> outside ? "yes" : "no")),
                        line.source());
            }
            return csv.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
