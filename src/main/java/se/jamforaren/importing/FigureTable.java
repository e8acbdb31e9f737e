package se.jamforaren.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;
import se.jamforaren.result.TableColumns;

/** Reads results and NKI: a line a provider (TOTAL: all together), programmes, period and area. */
final class FigureTable {
    private static final String[] PERIODS = {"period", "survey_year", "year"};
    private static final double MOST = 999_999_999;

    private final TextTable table;
    private final String kind;
    private final String source;
    private final ChoiceSystem choiceSystem;
    private final Set<String> providers;
    private final Findings findings;
    private final Set<String> counts;
    private final List<Measure> measures;

    /** @param source id of the source that the lines are stored under */
    FigureTable(
            TextTable table,
            Kind kind,
            String source,
            ChoiceSystem choiceSystem,
            Set<String> providers,
            Findings findings) {
        this.table = table;
        this.kind = kind.id();
        this.source = source;
        this.choiceSystem = choiceSystem;
        this.providers = providers;
        this.findings = findings;
        this.counts = TableColumns.counts(kind.id(), choiceSystem);
        this.measures = choiceSystem.counted().stream()
                .filter(measure -> measure.from().table().equals(kind.id()))
                .toList();
    }

    /** The lines that are right. */
    List<Result> lines() {
        if (!hasColumns()) {
            return List.of();
        }
        List<Result> lines = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (TextTable.Row row : table.rows()) {
            Cells cells = new Cells(table, row, findings);
            line(cells).ifPresent(line -> {
                if (!seen.add(Merge.key(line))) {
                    cells.wrong(table.has("provider") ? "provider" : "scope", Sentences.EXPECTED_ONCE);
                }
                lines.add(line);
            });
        }
        return lines;
    }

    private boolean hasColumns() {
        for (String column : TableColumns.required(kind, choiceSystem)) {
            if (!table.has(column)) {
                findings.error(
                        table.header().line(),
                        1,
                        Sentences.columnMissing(column, table.header().values()));
            }
        }
        if (!List.of(PERIODS).stream().anyMatch(table::has)) {
            findings.error(
                    table.header().line(),
                    1,
                    Sentences.columnMissing("period", table.header().values()));
        }
        return findings.isGood();
    }

    private Optional<Result> line(Cells cells) {
        Optional<String> provider = cells.text("provider").filter(id -> !id.equals("TOTAL"));
        if (provider.isPresent() && !providers.contains(provider.get())) {
            cells.wrong("provider", Sentences.expectedProvider(providers));
        }
        if (table.has("provider") && cells.text("provider").isEmpty()) {
            cells.wrong("provider", Sentences.expectedProvider(providers));
        }
        Optional<String> area = area(cells);
        Optional<Scope> scope = cells.scope("scope", choiceSystem);
        Optional<Period> period = cells.period(PERIODS);
        Map<String, BigDecimal> figures = figures(cells, area);
        if (scope.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        Result line = new Result(kind, provider, scope.get(), period.get(), area, figures, source);
        checkCounts(cells, line);
        return Optional.of(line);
    }

    private Optional<String> area(Cells cells) {
        List<String> known = measures.stream()
                .flatMap(measure -> measure.from().area().stream())
                .toList();
        Optional<String> area = cells.text("area");
        return known.isEmpty() || area.filter(known::contains).isPresent()
                ? area
                : cells.wrong("area", Sentences.expectedOneOf(known));
    }

    private Map<String, BigDecimal> figures(Cells cells, Optional<String> area) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (String column : table.header().values()) {
            if (!TableColumns.WORDS.contains(column)) {
                figure(cells, column, area).ifPresent(figure -> figures.put(column, figure));
            }
        }
        return figures;
    }

    private Optional<BigDecimal> figure(Cells cells, String column, Optional<String> area) {
        if (counts.contains(column)) {
            return cells.count(column);
        }
        Optional<Measure.Scale> scale = measures.stream()
                .filter(measure -> measure.from().mean().filter(column::equals).isPresent())
                .filter(measure ->
                        measure.from().area().isEmpty() || measure.from().area().equals(area))
                .flatMap(measure -> measure.scale().stream())
                .findFirst();
        if (scale.isPresent()) {
            return cells.number(column, scale.get().low(), scale.get().high());
        }
        return cells.number(column, 0, column.endsWith("_percent") ? 100 : column.endsWith("_share") ? 1 : MOST);
    }

    /** No more can succeed than finished, no more can answer than were asked. */
    private void checkCounts(Cells cells, Result line) {
        for (Measure measure : measures) {
            if (!line.feeds(measure)) {
                continue;
            }
            Observation seen = line.observe(measure);
            int n = seen.n().orElse(Integer.MAX_VALUE);
            if (measure.kind() == Measure.Kind.SHARE && seen.successes().orElse(0) > n) {
                cells.wrong(
                        measure.from().successes().getFirst(),
                        Sentences.expectedAtMost(
                                seen.successes().orElse(0), n, measure.from().n()));
            }
            if (seen.n().isPresent()
                    && seen.invited().filter(invited -> invited < n).isPresent()) {
                cells.wrong(
                        measure.from().n().getFirst(),
                        Sentences.expectedAtMost(
                                n,
                                seen.invited().get(),
                                List.of(measure.from().invited().get())));
            }
        }
    }
}
