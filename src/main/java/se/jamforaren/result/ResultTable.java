package se.jamforaren.result;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.CsvFile;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Programme;

/** Reads the tables that a choice system ships: results, NKI and discontinuations. */
public final class ResultTable {
    private static final Set<String> NOT_PROVIDERS = Set.of("reason", "published_total", "outside_provider_control");

    private ResultTable() {}

    /** @throws ContentException when a line is wrong, naming file, line and column */
    public static List<Result> read(
            Path file, ChoiceSystem.Table table, ChoiceSystem choiceSystem, Set<String> providers) {
        return switch (table.kind()) {
            case "discontinuations" -> discontinuations(file, table, choiceSystem, providers);
            case "outcomes" -> outcomes(file, table, choiceSystem);
            default -> lines(file, table, choiceSystem, providers);
        };
    }

    private static List<Result> lines(
            Path file, ChoiceSystem.Table table, ChoiceSystem choiceSystem, Set<String> providers) {
        List<Result> results = new ArrayList<>();
        Set<String> counts = TableColumns.counts(table.kind(), choiceSystem);
        for (CSVRecord row : CsvFile.read(file, columns(table, choiceSystem))) {
            results.add(new Result(
                    table.kind(),
                    provider(file, row, providers),
                    scope(file, row, "scope", choiceSystem),
                    period(file, row),
                    text(row, "area"),
                    figures(file, row, counts),
                    table.source()));
        }
        return results;
    }

    /** A line a programme and year; what a line says of the year before is a line of its own. */
    private static List<Result> outcomes(Path file, ChoiceSystem.Table table, ChoiceSystem choiceSystem) {
        List<Result> results = new ArrayList<>();
        Set<String> counts = TableColumns.counts(table.kind(), choiceSystem);
        for (CSVRecord row : CsvFile.read(file, columns(table, choiceSystem))) {
            Scope scope = scope(file, row, "programme", choiceSystem);
            Period period = period(file, row);
            Map<String, BigDecimal> figures = figures(file, row, counts);
            BigDecimal before = figures.remove("days_previous_year");
            results.add(outcome(table, scope, period, figures));
            if (before != null) {
                results.add(outcome(
                        table,
                        scope,
                        new Period(period.from().minusYears(1), period.to().minusYears(1)),
                        Map.of("days_to_success_mean", before)));
            }
        }
        return results;
    }

    private static Result outcome(
            ChoiceSystem.Table table, Scope scope, Period period, Map<String, BigDecimal> figures) {
        return new Result(table.kind(), Optional.empty(), scope, period, Optional.empty(), figures, table.source());
    }

    private static Map<String, BigDecimal> figures(Path file, CSVRecord row, Set<String> counts) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        row.toMap().forEach((column, value) -> {
            if (!TableColumns.WORDS.contains(column) && !value.isBlank()) {
                figures.put(column, number(file, row, column, value, counts.contains(column)));
            }
        });
        return figures;
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
                        discontinued(row, number(file, row, column, value, true)),
                        table.source()));
            });
        }
        return results;
    }

    /** How many, and 1 or 0 where the source says whether the reason lay outside the provider's control. */
    private static Map<String, BigDecimal> discontinued(CSVRecord row, BigDecimal customers) {
        return switch (text(row, Result.OUTSIDE).orElse("")) {
            case "yes" -> Map.of(Result.CUSTOMERS, customers, Result.OUTSIDE, BigDecimal.ONE);
            case "no" -> Map.of(Result.CUSTOMERS, customers, Result.OUTSIDE, BigDecimal.ZERO);
            default -> Map.of(Result.CUSTOMERS, customers);
        };
    }

    private static String[] columns(ChoiceSystem.Table table, ChoiceSystem choiceSystem) {
        return Stream.concat(
                        TableColumns.required(table.kind(), choiceSystem).stream(),
                        TableColumns.deviations(table.kind(), choiceSystem).stream())
                .toArray(String[]::new);
    }

    private static Optional<String> provider(Path file, CSVRecord row, Set<String> providers) {
        Optional<String> provider = text(row, "provider").filter(id -> !id.equals("TOTAL"));
        if (provider.isPresent() && !providers.contains(provider.get())) {
            throw error(file, row, "provider", provider.get() + ", expected one of " + providers);
        }
        return provider;
    }

    private static Scope scope(Path file, CSVRecord row, String column, ChoiceSystem choiceSystem) {
        List<String> known = programmes(choiceSystem);
        List<String> said =
                row.get(column).equals("all") ? known : List.of(row.get(column).split("\\+", -1));
        if (!known.containsAll(said)) {
            throw error(
                    file,
                    row,
                    column,
                    row.get(column) + ", expected programmes of " + known + " with + between, or all");
        }
        return new Scope(said);
    }

    private static Period period(Path file, CSVRecord row) {
        try {
            return Period.parse(text(row, "period")
                    .or(() -> text(row, "survey_year"))
                    .or(() -> text(row, "year"))
                    .orElse(""));
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
