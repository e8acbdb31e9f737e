package se.jamforaren.result.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Scope;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Visit;

/** Draws a choice system's figures and puts them into words. */
final class FiguresDrawing {
    /** So many years make a line; fewer are told apart better as bars. */
    private static final int A_COURSE = 3;

    private final Visit visit;
    private final Catalogue catalogue;
    private final ChoiceSystem choiceSystem;
    private final Texts texts;
    private final TotalWords words;

    FiguresDrawing(Visit visit, Catalogue catalogue) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.choiceSystem = catalogue.choiceSystem();
        this.texts = visit.texts();
        this.words = new TotalWords(choiceSystem, texts);
    }

    FiguresPage page() {
        return new FiguresPage(
                texts.message("siffror.title"),
                visit.address(""),
                choiceSystem.about(),
                choiceSystem.invented(),
                choiceSystem.publishedElsewhere(),
                choiceSystem.counted().stream()
                        .filter(measure -> measure.partOf().isEmpty())
                        .map(this::section)
                        .filter(section -> !section.parts().isEmpty())
                        .toList(),
                new DiscontinuationsDrawing(catalogue.lines(), words).discontinuations(),
                catalogue.notes(),
                visit.link("siffror.csv").toString().replaceFirst("\\?.*", ""));
    }

    private FiguresPage.Section section(Measure measure) {
        return new FiguresPage.Section(
                measure.id(),
                measure.name(),
                measure.outcome(),
                Stream.concat(
                                part(measure, null).stream(),
                                choiceSystem.counted().stream()
                                        .filter(part -> part.partOf()
                                                .filter(measure.id()::equals)
                                                .isPresent())
                                        .flatMap(part -> part(part, part.name()).stream()))
                        .toList());
    }

    private Optional<FiguresPage.Part> part(Measure measure, @Nullable LocalText name) {
        List<Figure> figures = catalogue.totals().stream()
                .filter(figure -> figure.measure().equals(measure.id()))
                .toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Map<Scope, List<Figure>> byScope = figures.stream()
                .collect(Collectors.groupingBy(TotalWords::scope, LinkedHashMap::new, Collectors.toList()));
        List<FiguresPage.Course> courses = new ArrayList<>();
        List<Figure> others = new ArrayList<>();
        byScope.forEach((scope, ofScope) -> {
            List<Figure> years = ofScope.stream()
                    .filter(TotalWords::isShown)
                    .filter(FiguresDrawing::isOfAYear)
                    .toList();
            others.addAll(ofScope);
            if (years.size() >= A_COURSE) {
                courses.add(new CourseDrawing(words).course(measure, scope, years));
                others.removeAll(years);
            }
        });
        Scale scale = Scale.of(measure, others, words.mirrored());
        return Optional.of(new FiguresPage.Part(
                name,
                courses,
                others.stream()
                        .sorted(Comparator.comparing((Figure figure) ->
                                        TotalWords.period(figure).to())
                                .reversed()
                                .thenComparingInt(figure -> place(TotalWords.scope(figure))))
                        .map(figure -> words.row(figure, scale))
                        .toList(),
                range(others),
                others.stream().anyMatch(TotalWords::isShown) ? words.said(measure, scale) : null,
                figures.stream()
                        .anyMatch(figure ->
                                TotalWords.isShown(figure) && figure.n().isEmpty()),
                words.remarks(measure.id()),
                sources(figures)));
    }

    private @Nullable String range(List<Figure> figures) {
        List<Figure> shown = figures.stream()
                .filter(TotalWords::isShown)
                .sorted(Comparator.comparingDouble(TotalWords::value))
                .toList();
        if (shown.isEmpty() || words.words(shown.getFirst()).equals(words.words(shown.getLast()))) {
            return null;
        }
        return texts.message(
                "siffror.range", Map.of("low", words.words(shown.getFirst()), "high", words.words(shown.getLast())));
    }

    private List<LocalText> sources(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.source().stream())
                .distinct()
                .flatMap(id -> words.source(id).stream())
                .toList();
    }
    /** The widest first, then in the order of the programmes. */
    private int place(Scope scope) {
        List<String> ids = choiceSystem.programmes().stream().map(p -> p.id()).toList();
        return ids.indexOf(scope.programmes().getFirst())
                - 100 * scope.programmes().size();
    }

    private static boolean isOfAYear(Figure figure) {
        return TotalWords.period(figure)
                .equals(Period.parse(
                        String.valueOf(TotalWords.period(figure).from().getYear())));
    }
}
