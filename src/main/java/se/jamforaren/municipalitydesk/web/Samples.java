package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.SheetText;
import se.jamforaren.importing.Kind;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.municipalitydesk.Authorising;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.Provider;

/** How a file must look: the first lines of the tables that the choice system came with, and its providers. */
@Singleton
final class Samples {
    private static final int LINES = 6;

    private final ContentFolder content;
    private final Authorising authorising;

    Samples(ContentFolder content, Authorising authorising) {
        this.content = content;
        this.authorising = authorising;
    }

    /** The kinds of which there is a sample. */
    List<Kind> kinds(ChoiceSystem choiceSystem) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        kind == Kind.PROVIDERS || file(choiceSystem, kind).isPresent())
                .toList();
    }

    String of(ChoiceSystem choiceSystem, Kind kind) {
        try {
            return kind == Kind.PROVIDERS
                    ? providers(choiceSystem)
                    : lines(file(choiceSystem, kind).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> file(ChoiceSystem choiceSystem, Kind kind) {
        return choiceSystem.tables().stream()
                .filter(table -> table.kind().equals(kind.id()))
                .findFirst()
                .map(table -> content.root().resolve("kundval/" + choiceSystem.id() + "/" + table.file()));
    }

    private static String lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(LINES).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private String providers(ChoiceSystem choiceSystem) throws IOException {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader("id", "name", "programmes", "valid_from", "valid_to")
                        .get())) {
            for (Provider provider : authorising.all(choiceSystem)) {
                for (Authorisation authorisation : provider.authorisations()) {
                    List<Object> row = new ArrayList<>(
                            List.of(provider.id(), SheetText.of(provider.name()), authorisation.programme()));
                    row.add(authorisation.from().map(Object::toString).orElse(""));
                    row.add(authorisation.to().map(Object::toString).orElse(""));
                    printer.printRecord(row);
                }
            }
        }
        return csv.toString();
    }
}
