package se.jamforaren.result;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.CsvFile;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Programme;

/** Reads the tables that a choice system ships: results, NKI and discontinuations. */
public final class ResultTable {
    private static final Set<String> WORDS =
            Set.of("provider", "scope", "period", "survey_year", "area", "source_table", "derived", "note");
    private static final Set<String> NOT_PROVIDERS = Set.of("reason", "published_total", "outside_provider_control");

    private ResultTable() {}

    /** @throws ContentException when a line is wrong, naming file, line and column */
    public static List<Result> read(
            Path file, ChoiceSystem.Table table, ChoiceSystem choiceSystem, Set<String> providers) {
        return table.kind().equals("discontinuations")
                ? discontinuations(file, table, choiceSystem, providers)
                : lines(file, table, choiceSystem, providers);
    }

    private static List<Result> lines(
            Path file, ChoiceSystem.Table table, ChoiceSystem choiceSystem, Set<String> providers) {
        List<Result> results = new ArrayList<>();
        for (CSVRecord row : CsvFile.read(file, "scope")) {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            row.toMap().forEach((column, value) -> {
                if (!WORDS.contains(column) && !value.isBlank()) {
                    figures.put(column, number(file, row, column, value));
                }
            });
            results.add(new Result(
                    table.kind(),
                    provider(file, row, providers),
                    scope(file, row, choiceSystem),
                    period(file, row),
                    text(row, "area"),
                    figures,
                    table.source()));
        }
        return results;
    }

    private static List<Result> discontinuations(
            Path file, ChoiceSystem.Table table, ChoiceSystem choiceSystem, Set<String> providers) {
        List<Result> results = new ArrayList<>();
        Scope scope = Scope.parse("all", programmes(choiceSystem));
        for (CSVRecord row : CsvFile.read(file, "reason")) {
            if (row.get("reason").equals("Totalt")) {
                continue;
            }
            row.toMap().forEach((column, value) -> {
                if (value.isBlank() || (NOT_PROVIDERS.contains(column) && !column.equals("published_total"))) {
                    return;
                }
                if (!providers.contains(column) && !column.equals("published_total")) {
                    throw error(file, row, column, "is not a provider of " + choiceSystem.id());
                }
                results.add(new Result(
                        table.kind(),
                        Optional.of(column).filter(providers::contains),
                        scope,
                        Period.parse(table.period()
                                .orElseThrow(() -> new ContentException(
                                        file + ": expected period in kundval.yml for this table"))),
                        Optional.of(row.get("reason")),
                        Map.of("customers", number(file, row, column, value)),
                        table.source()));
            });
        }
        return results;
    }

    private static Optional<String> provider(Path file, CSVRecord row, Set<String> providers) {
        Optional<String> provider = text(row, "provider").filter(id -> !id.equals("TOTAL"));
        if (provider.isPresent() && !providers.contains(provider.get())) {
            throw error(file, row, "provider", provider.get() + ", expected one of " + providers);
        }
        return provider;
    }

    private static Scope scope(Path file, CSVRecord row, ChoiceSystem choiceSystem) {
        Scope scope = Scope.parse(row.get("scope"), programmes(choiceSystem));
        if (!programmes(choiceSystem).containsAll(scope.programmes())) {
            throw error(
                    file,
                    row,
                    "scope",
                    row.get("scope") + ", expected programmes of " + programmes(choiceSystem)
                            + " with + between, or all");
        }
        return scope;
    }

    private static Period period(Path file, CSVRecord row) {
        try {
            return Period.parse(
                    text(row, "period").or(() -> text(row, "survey_year")).orElse(""));
        } catch (IllegalArgumentException e) {
            throw error(file, row, "period", e.getMessage());
        }
    }

    private static BigDecimal number(Path file, CSVRecord row, String column, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.signum() < 0) {
                throw error(file, row, column, value + ", expected 0 or more");
            }
            return number;
        } catch (NumberFormatException e) {
            throw error(file, row, column, value + ", expected a number");
        }
    }

    private static Optional<String> text(CSVRecord row, String column) {
        return row.isMapped(column) ? Optional.of(row.get(column)).filter(value -> !value.isBlank()) : Optional.empty();
    }

    private static List<String> programmes(ChoiceSystem choiceSystem) {
        return choiceSystem.programmes().stream().map(Programme::id).toList();
    }

    private static ContentException error(Path file, CSVRecord row, String column, String message) {
        return new ContentException(file + ":" + (row.getRecordNumber() + 1) + ": " + column + " " + message);
    }
}
