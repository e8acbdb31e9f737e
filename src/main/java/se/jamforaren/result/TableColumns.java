package se.jamforaren.result;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;

/** The columns of a kind of table, as the measures of a choice system use them. */
public final class TableColumns {
    /** Columns that say what a line is about; all others hold numbers. */
    public static final Set<String> WORDS = Set.of(
            "provider",
            "scope",
            "period",
            "survey_year",
            "area",
            "source_table",
            "derived",
            "note",
            "year",
            "programme");

    private TableColumns() {}

    /** The columns that count people. */
    public static Set<String> counts(String kind, ChoiceSystem choiceSystem) {
        Set<String> columns = new LinkedHashSet<>();
        of(kind, choiceSystem).forEach(from -> {
            columns.addAll(from.n());
            columns.addAll(from.successes());
            from.invited().ifPresent(columns::add);
        });
        return columns;
    }

    /** What lines are about, and all that a measure is counted from but deviations, which a table may lack. */
    public static Set<String> required(String kind, ChoiceSystem choiceSystem) {
        Set<String> columns =
                new LinkedHashSet<>(kind.equals("outcomes") ? List.of("year", "programme") : List.of("scope"));
        if (kind.equals("results")) {
            columns.add("provider");
        }
        of(kind, choiceSystem).forEach(from -> {
            from.area().ifPresent(area -> columns.add("area"));
            from.mean().ifPresent(columns::add);
        });
        columns.addAll(counts(kind, choiceSystem));
        return columns;
    }

    /** The columns that hold standard deviations. */
    static Set<String> deviations(String kind, ChoiceSystem choiceSystem) {
        Set<String> columns = new LinkedHashSet<>();
        of(kind, choiceSystem).forEach(from -> from.sd().ifPresent(columns::add));
        return columns;
    }

    private static Stream<Measure.Columns> of(String kind, ChoiceSystem choiceSystem) {
        return choiceSystem.counted().stream()
                .map(Measure::from)
                .filter(from -> from.table().equals(kind));
    }
}
