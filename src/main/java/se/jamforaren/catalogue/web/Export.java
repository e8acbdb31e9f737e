package se.jamforaren.catalogue.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.content.SheetText;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.Film;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;

/** A catalogue as one table: a row a provider and figure, with the profile's answers in Swedish. */
final class Export {
    private Export() {}

    static String csv(Catalogue catalogue, LocalDate on) {
        List<String> header = new ArrayList<>(List.of(
                "id",
                "name",
                "programmes",
                "measure",
                "status",
                "scope",
                "period",
                "n",
                "invited",
                "observed",
                "source"));
        ProfileField.all().forEach(field -> header.add(field.name()));
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(header.toArray(String[]::new))
                        .get())) {
            for (ListedProvider listed : catalogue.listedOn(on)) {
                for (Figure figure : listed.figures()) {
                    printer.printRecord(row(listed, figure, on));
                }
            }
            return csv.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> row(ListedProvider listed, Figure figure, LocalDate on) {
        List<Object> row = new ArrayList<>();
        row.add(listed.id());
        row.add(SheetText.of(listed.provider().name()));
        row.add(String.join("+", new TreeSet<>(listed.provider().programmesOn(on))));
        row.add(figure.measure());
        row.add(figure.status().id());
        List.of(figure.programmes(), figure.period(), figure.n(), figure.invited(), figure.observed(), figure.source())
                .forEach(value -> row.add(value.map(Object::toString).orElse("")));
        ProfileField.all()
                .forEach(field ->
                        row.add(SheetText.of(field.answer(listed.provider().profile())
                                .map(Export::text)
                                .orElse(""))));
        return row;
    }

    private static String text(Object answer) {
        return switch (answer) {
            case LocalText text -> text.in(Language.FIRST).text();
            case Claim claim -> claim.term();
            case Film film -> film.address();
            case Comment comment -> comment.text().in(Language.FIRST).text();
            case List<?> several -> several.stream().map(Export::text).collect(Collectors.joining("; "));
            default -> answer.toString();
        };
    }
}
