package se.jamforaren.result;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.CsvFile;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
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
        Set<String> counts = counts(table, choiceSystem);
        for (CSVRecord row : CsvFile.read(file, columns(table, choiceSystem))) {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            row.toMap().forEach((column, value) -> {
                if (!WORDS.contains(column) && !value.isBlank()) {
                    figures.put(column, number(file, row, column, value, counts.contains(column)));
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
                        Map.of("customers", number(file, row, column, value, true)),
                        table.source()));
            });
        }
        return results;
    }

    /** The columns that a table must have: what its lines are about, and all that a measure is counted from. */
    private static String[] columns(ChoiceSystem.Table table, ChoiceSystem choiceSystem) {
        Set<String> columns = new LinkedHashSet<>(List.of("scope"));
        if (table.kind().equals("results")) {
            columns.add("provider");
        }
        columnsOf(table, choiceSystem).forEach(from -> {
            from.area().ifPresent(area -> columns.add("area"));
            from.mean().ifPresent(columns::add);
            from.sd().ifPresent(columns::add);
        });
        columns.addAll(counts(table, choiceSystem));
        return columns.toArray(String[]::new);
    }

    /** The columns that count people. */
    private static Set<String> counts(ChoiceSystem.Table table, ChoiceSystem choiceSystem) {
        Set<String> columns = new LinkedHashSet<>();
        columnsOf(table, choiceSystem).forEach(from -> {
            columns.addAll(from.n());
            columns.addAll(from.successes());
            from.invited().ifPresent(columns::add);
        });
        return columns;
    }

    private static Stream<Measure.Columns> columnsOf(ChoiceSystem.Table table, ChoiceSystem choiceSystem) {
        return choiceSystem.measures().stream()
                .map(Measure::from)
                .filter(from -> from.table().equals(table.kind()));
    }

    private static Optional<String> provider(Path file, CSVRecord row, Set<String> providers) {
        Optional<String> provider = text(row, "provider").filter(id -> !id.equals("TOTAL"));
        if (provider.isPresent() && !providers.contains(provider.get())) {
            throw error(file, row, "provider", provider.get() + ", expected one of " + providers);
        }
        return provider;
    }

    private static Scope scope(Path file, CSVRecord row, ChoiceSystem choiceSystem) {
        List<String> known = programmes(choiceSystem);
        List<String> said = row.get("scope").equals("all")
                ? known
                : List.of(row.get("scope").split("\\+", -1));
        if (!known.containsAll(said)) {
            throw error(
                    file,
                    row,
                    "scope",
                    row.get("scope") + ", expected programmes of " + known + " with + between, or all");
        }
        return new Scope(said);
    }

    private static Period period(Path file, CSVRecord row) {
        try {
            return Period.parse(
                    text(row, "period").or(() -> text(row, "survey_year")).orElse(""));
        } catch (IllegalArgumentException e) {
            throw error(file, row, "period", e.getMessage());
        }
    }

    private static BigDecimal number(Path file, CSVRecord row, String column, String value, boolean count) {
        String expected = count ? "a whole number, 0 or more" : "a number, 0 or more";
        if (!value.matches(count ? "[0-9]{1,9}" : "[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw error(file, row, column, value + ", expected " + expected);
        }
        return new BigDecimal(value);
    }

    private static Optional<String> text(CSVRecord row, String column) {
        return row.isMapped(column) ? Optional.of(row.get(column)).filter(value -> !value.isBlank()) : Optional.empty();
    }

    private static List<String> programmes(ChoiceSystem choiceSystem) {
        return choiceSystem.programmes().stream().map(Programme::id).toList();
    }

    private static ContentException error(Path file, CSVRecord row, String column, String message) {
        return CsvFile.error(file, row, column + " " + message);
    }
}
