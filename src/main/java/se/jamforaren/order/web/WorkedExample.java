package se.jamforaren.order.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.catalogue.Ranking;
import se.jamforaren.kundval.Measure;
import se.jamforaren.order.Rotation;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;
import se.jamforaren.text.LocalText;

/**
 * A fair share of today that a reader can work out: the numbers are rounded first and the result is made of those.
 *
 * @param provider its name; another day it is another provider
 * @param observed successes per n, three decimals
 * @param imaginary N0, one decimal
 * @param typical the group's typical share, three decimals
 * @param result (n · observed + N0 · typical) / (n + N0), three decimals
 * @param engine the share that is shown, an average over many N0, three decimals
 */
record WorkedExample(
        String provider,
        LocalText measure,
        LocalText programme,
        LocalDate from,
        LocalDate to,
        int n,
        long successes,
        double observed,
        double imaginary,
        double typical,
        double result,
        double engine) {

    /** An example from a programme if it has one, else from another. */
    static Optional<WorkedExample> of(Asked asked, LocalDate day) {
        Catalogue catalogue = asked.catalogue();
        return catalogue.rankings().stream()
                .filter(ranking -> isShare(catalogue, ranking))
                .sorted(Comparator.comparing(
                                (Ranking ranking) -> !ranking.programme().equals(asked.programme()))
                        .thenComparing(ranking -> ranking.period().to(), Comparator.reverseOrder()))
                .flatMap(ranking -> of(catalogue, ranking, day).stream())
                .findFirst();
    }

    private static boolean isShare(Catalogue catalogue, Ranking ranking) {
        return catalogue
                .choiceSystem()
                .findMeasure(ranking.measure())
                .filter(measure -> measure.kind() == Measure.Kind.SHARE)
                .isPresent();
    }

    private static Optional<WorkedExample> of(Catalogue catalogue, Ranking ranking, LocalDate day) {
        Map<String, Figure> shown = new TreeMap<>();
        for (ListedProvider listed : catalogue.providers()) {
            listed.figures().stream()
                    .filter(figure -> isShown(figure, ranking))
                    .forEach(figure -> shown.put(listed.id(), figure));
        }
        List<String> turns = Rotation.on(day, ranking.programme(), ranking.measure(), shown.keySet());
        return turns.stream().findFirst().map(id -> of(catalogue, ranking, id, shown.get(id)));
    }

    private static boolean isShown(Figure figure, Ranking ranking) {
        return figure.status() == Status.SHOWN
                && figure.measure().equals(ranking.measure())
                && figure.programmes().map(Scope::programmes).equals(Optional.of(List.of(ranking.programme())))
                && figure.period().equals(Optional.of(ranking.period()))
                && figure.n().isPresent()
                && figure.observed().isPresent()
                && figure.fair().estimate().isPresent();
    }

    private static WorkedExample of(Catalogue catalogue, Ranking ranking, String id, Figure figure) {
        int n = figure.n().orElseThrow();
        double observed = rounded(figure.observed().orElseThrow(), 1000);
        double imaginary = rounded(ranking.imaginary(), 10);
        double typical = rounded(ranking.typical(), 1000);
        return new WorkedExample(
                catalogue.find(id).orElseThrow().provider().name(),
                catalogue
                        .choiceSystem()
                        .findMeasure(ranking.measure())
                        .orElseThrow()
                        .name(),
                catalogue
                        .choiceSystem()
                        .findProgramme(ranking.programme())
                        .orElseThrow()
                        .name(),
                ranking.period().from(),
                ranking.period().to(),
                n,
                Math.round(n * figure.observed().orElseThrow()),
                observed,
                imaginary,
                typical,
                rounded((n * observed + imaginary * typical) / (n + imaginary), 1000),
                rounded(figure.fair().estimate().orElseThrow(), 1000));
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
