package se.jamforaren.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.result.Result;
import se.jamforaren.result.TableColumns;

/** Looks for figures that do not agree with others. Nothing that it finds hinders an import. */
sealed interface Check
        permits CountCheck, LeftEarlyCheck, PartsCheck, PeriodCheck, ProgrammesCheck, SourceCheck, TotalCheck {

    /**
     * What a check looks at.
     *
     * @param imported the lines of the file
     * @param all lines as they will stand when it has been imported, those of the file among them
     */
    record Figures(ChoiceSystem choiceSystem, List<Result> imported, List<Result> all) {

        /** The columns of a line that may be added up: no means, deviations or shares. */
        List<String> additive(Result line) {
            Set<String> counts = TableColumns.counts(line.kind(), choiceSystem);
            List<String> averages = choiceSystem.counted().stream()
                    .filter(measure -> measure.from().table().equals(line.kind()))
                    .flatMap(measure -> Stream.concat(measure.from().mean().stream(), measure.from().sd().stream()))
                    .toList();
            return line.figures().keySet().stream()
                    .filter(column -> counts.contains(column)
                            || !(averages.contains(column) || column.matches(".*(_percent|_share|_mean|_sd|_pct)")))
                    .sorted()
                    .toList();
        }

        /** Whether a person can be counted several times in parts and once in the whole. */
        static boolean isOfPersons(String column) {
            return column.startsWith("unique") || column.equals(Result.CUSTOMERS);
        }
    }

    /** Tells what does not agree. */
    void find(Figures figures, Findings findings);

    /** All of them, in the order in which their findings are told. */
    static List<Check> all() {
        return List.of(
                new CountCheck(),
                new TotalCheck(),
                new ProgrammesCheck(),
                new PartsCheck(),
                new LeftEarlyCheck(),
                new PeriodCheck(),
                new SourceCheck());
    }
}
