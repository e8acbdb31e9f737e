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
import se.jamforaren.kundval.Programme;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;

/**
 * Reads why customers left early: a line a reason, a column a provider, all programmes together. The row Totalt and the
 * column published_total are compared with what they should be the sums of.
 */
final class DiscontinuationTable {
    private static final String REASON = "reason";
    private static final String TOTAL = "published_total";
    private static final Set<String> OUTSIDE = Set.of("yes", "no", "unknown", "");

    private final TextTable table;
    private final Period period;
    private final String source;
    private final Scope scope;
    private final Set<String> providers;
    private final Findings findings;
    private final Map<String, Integer> sums = new LinkedHashMap<>();

    DiscontinuationTable(
            TextTable table,
            Period period,
            String source,
            ChoiceSystem choiceSystem,
            Set<String> providers,
            Findings findings) {
        this.table = table;
        this.period = period;
        this.source = source;
        this.scope =
                new Scope(choiceSystem.programmes().stream().map(Programme::id).toList());
        this.providers = providers;
        this.findings = findings;
    }

    /** The lines that are right, one for each number. */
    List<Result> lines() {
        checkHeader();
        if (!findings.isGood()) {
            return List.of();
        }
        List<Result> lines = new ArrayList<>();
        List<Cells> totals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TextTable.Row row : table.rows()) {
            Cells cells = new Cells(table, row, findings);
            Optional<String> reason = cells.text(REASON);
            if (reason.isEmpty() || !seen.add(reason.get())) {
                cells.wrong(REASON, Sentences.EXPECTED_REASON);
            } else if (isTotal(reason.get())) {
                totals.add(cells);
            } else {
                lines.addAll(lines(cells, reason.get()));
            }
        }
        totals.forEach(this::checkTotals);
        return lines;
    }

    private void checkHeader() {
        List<String> header = table.header().values();
        if (!table.has(REASON)) {
            findings.error(table.header().line(), 1, Sentences.columnMissing(REASON, header));
        }
        for (int i = 0; i < header.size(); i++) {
            if (!Set.of(REASON, TOTAL, Result.OUTSIDE).contains(header.get(i)) && !providers.contains(header.get(i))) {
                findings.error(
                        table.header().line(),
                        i + 1,
                        Sentences.wrong("kolumn", header.get(i), Sentences.expectedProvider(providers)));
            }
        }
        if (header.stream().noneMatch(providers::contains)) {
            findings.error(table.header().line(), 1, Sentences.NO_PROVIDER_COLUMN);
        }
    }

    private List<Result> lines(Cells cells, String reason) {
        String outside = cells.text(Result.OUTSIDE).orElse("");
        if (!OUTSIDE.contains(outside)) {
            cells.wrong(Result.OUTSIDE, Sentences.expectedOneOf(List.of("yes", "no", "unknown")));
        }
        List<Result> lines = new ArrayList<>();
        int sum = 0;
        for (String column : table.header().values()) {
            Optional<BigDecimal> customers =
                    column.equals(REASON) || column.equals(Result.OUTSIDE) ? Optional.empty() : cells.count(column);
            if (customers.isEmpty()) {
                continue;
            }
            sums.merge(column, customers.get().intValueExact(), Integer::sum);
            sum += column.equals(TOTAL) ? 0 : customers.get().intValueExact();
            lines.add(new Result(
                    Result.DISCONTINUATIONS,
                    Optional.of(column).filter(providers::contains),
                    scope,
                    period,
                    Optional.of(reason),
                    figures(customers.get(), outside),
                    source));
        }
        int added = sum;
        cells.count(TOTAL)
                .filter(total -> total.intValueExact() != added)
                .ifPresent(total -> findings.warn(Sentences.reasonSum(reason, added, total.intValueExact())));
        return lines;
    }

    private void checkTotals(Cells cells) {
        for (String column : table.header().values()) {
            if (column.equals(REASON) || column.equals(Result.OUTSIDE)) {
                continue;
            }
            int sum = sums.getOrDefault(column, 0);
            cells.count(column)
                    .filter(total -> total.intValueExact() != sum)
                    .ifPresent(total -> findings.warn(
                            Sentences.totalRow(column.equals(TOTAL) ? "TOTAL" : column, sum, total.intValueExact())));
        }
    }

    private static Map<String, BigDecimal> figures(BigDecimal customers, String outside) {
        return switch (outside) {
            case "yes" -> Map.of(Result.CUSTOMERS, customers, Result.OUTSIDE, BigDecimal.ONE);
            case "no" -> Map.of(Result.CUSTOMERS, customers, Result.OUTSIDE, BigDecimal.ZERO);
            default -> Map.of(Result.CUSTOMERS, customers);
        };
    }

    private static boolean isTotal(String reason) {
        return reason.equalsIgnoreCase("totalt") || reason.equalsIgnoreCase("total");
    }
}
