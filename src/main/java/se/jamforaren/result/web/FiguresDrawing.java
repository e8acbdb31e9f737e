package se.jamforaren.result.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.TotalLine;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.Visit;

/** Draws a choice system's figures and puts them into words. */
final class FiguresDrawing {
    /** So many years make a line; fewer are told apart better as bars. */
    private static final int A_COURSE = 3;

    private final Visit visit;
    private final Catalogue catalogue;
    private final ChoiceSystem choiceSystem;
    private final Texts texts;
    private final boolean mirrored;

    FiguresDrawing(Visit visit, Catalogue catalogue) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.choiceSystem = catalogue.choiceSystem();
        this.texts = visit.texts();
        this.mirrored = texts.language().direction().equals("rtl");
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
                discontinuations(),
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
                .collect(Collectors.groupingBy(FiguresDrawing::scope, LinkedHashMap::new, Collectors.toList()));
        List<FiguresPage.Course> courses = new ArrayList<>();
        List<Figure> others = new ArrayList<>();
        byScope.forEach((scope, ofScope) -> {
            List<Figure> years = ofScope.stream()
                    .filter(FiguresDrawing::isShown)
                    .filter(FiguresDrawing::isOfAYear)
                    .toList();
            others.addAll(ofScope);
            if (years.size() >= A_COURSE) {
                courses.add(course(measure, scope, years));
                others.removeAll(years);
            }
        });
        Scale scale = Scale.of(measure, others, mirrored);
        return Optional.of(new FiguresPage.Part(
                name,
                courses,
                others.stream()
                        .sorted(Comparator.comparing(
                                        (Figure figure) -> period(figure).to())
                                .reversed()
                                .thenComparing(figure -> place(scope(figure))))
                        .map(figure -> row(figure, scale))
                        .toList(),
                range(others),
                others.stream().anyMatch(FiguresDrawing::isShown) ? said(measure, scale) : null,
                figures.stream()
                        .anyMatch(figure -> isShown(figure) && figure.n().isEmpty()),
                remarks(measure.id()),
                sources(figures)));
    }

    private FiguresPage.Course course(Measure measure, Scope scope, List<Figure> figures) {
        List<Figure> years = figures.stream()
                .sorted(Comparator.comparing(figure -> period(figure).from()))
                .toList();
        Scale scale = Scale.of(measure, years, mirrored);
        long first = day(years.getFirst());
        long last = day(years.getLast());
        List<FiguresPage.Point> points = years.stream()
                .map(figure -> new FiguresPage.Point(
                        scale.place(day(figure), first, last),
                        scale.height(value(figure)),
                        scale.above(value(figure)),
                        number(measure, value(figure)),
                        when(figure)))
                .toList();
        List<FiguresPage.Stretch> stretches = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            FiguresPage.Point from = points.get(i - 1);
            FiguresPage.Point to = points.get(i);
            stretches.add(new FiguresPage.Stretch(from.x(), from.y(), to.x(), to.y()));
        }
        return new FiguresPage.Course(
                measure.name(),
                who(scope),
                sentence(years),
                scale.lines().stream()
                        .map(value -> new FiguresPage.Grid(scale.height(value), number(measure, value), scale.start()))
                        .toList(),
                stretches,
                points,
                said(measure, scale),
                years.reversed().stream().map(figure -> row(figure, scale)).toList());
    }

    private String sentence(List<Figure> years) {
        Figure high = years.stream()
                .max(Comparator.comparingDouble(FiguresDrawing::value))
                .orElseThrow();
        Figure low = years.stream()
                .min(Comparator.comparingDouble(FiguresDrawing::value))
                .orElseThrow();
        String course = texts.message(
                "siffror.course",
                Map.of(
                        "first", when(years.getFirst()),
                        "firstWords", words(years.getFirst()),
                        "last", when(years.getLast()),
                        "lastWords", words(years.getLast()),
                        "high", when(high),
                        "highWords", words(high),
                        "low", when(low),
                        "lowWords", words(low)));
        String counted = detail(years.getLast());
        return counted == null
                ? course
                : course + " "
                        + texts.message("siffror.last", Map.of("when", when(years.getLast()), "counted", counted));
    }

    private @Nullable String range(List<Figure> figures) {
        List<Figure> shown = figures.stream()
                .filter(FiguresDrawing::isShown)
                .sorted(Comparator.comparingDouble(FiguresDrawing::value))
                .toList();
        if (shown.isEmpty() || words(shown.getFirst()).equals(words(shown.getLast()))) {
            return null;
        }
        return texts.message("siffror.range", Map.of("low", words(shown.getFirst()), "high", words(shown.getLast())));
    }

    private FiguresPage.Row row(Figure figure, Scale scale) {
        if (!isShown(figure)) {
            return new FiguresPage.Row(who(scope(figure)), when(figure), texts.message("siffror.hidden"), null, null);
        }
        return new FiguresPage.Row(
                who(scope(figure)), when(figure), words(figure), detail(figure), scale.bar(value(figure)));
    }

    /** How many stand behind a figure, and of how many who were asked. */
    private @Nullable String detail(Figure figure) {
        return FigureView.of(figure, choiceSystem, texts).detail();
    }

    private @Nullable FiguresPage.Discontinuations discontinuations() {
        List<TotalLine> lines = catalogue.lines();
        if (lines.isEmpty()) {
            return null;
        }
        List<TotalLine> reasons =
                lines.stream().filter(line -> line.reason().isPresent()).toList();
        int most = reasons.stream()
                .mapToInt(line -> line.customers().orElse(0))
                .max()
                .orElse(1);
        Scale scale = new Scale(0, Math.max(1, most), mirrored);
        Map<String, List<TotalLine>> byKind =
                new TreeMap<>(Comparator.comparingInt(List.of("no", "yes", "unknown")::indexOf));
        reasons.forEach(line -> byKind.computeIfAbsent(
                        line.outside().map(outside -> outside ? "yes" : "no").orElse("unknown"),
                        kind -> new ArrayList<>())
                .add(line));
        return new FiguresPage.Discontinuations(
                lines.stream()
                        .filter(line -> line.reason().isEmpty())
                        .findFirst()
                        .map(line -> discontinued(line.customers().orElseThrow()))
                        .orElse(null),
                texts.period(
                        lines.getFirst().period().from(),
                        lines.getFirst().period().to()),
                texts.message("siffror.scale.customers", Map.of("high", most)),
                byKind.entrySet().stream()
                        .map(kind -> group(kind.getKey(), kind.getValue(), scale))
                        .toList(),
                remarks(Result.DISCONTINUATIONS),
                source(lines.getFirst().source()).orElseThrow());
    }

    private FiguresPage.Group group(String kind, List<TotalLine> reasons, Scale scale) {
        boolean whole = reasons.stream().allMatch(line -> line.customers().isPresent());
        return new FiguresPage.Group(
                "siffror.outside." + kind,
                whole
                        ? discontinued(reasons.stream()
                                .mapToInt(line -> line.customers().orElseThrow())
                                .sum())
                        : null,
                reasons.stream()
                        .filter(line -> line.customers().isPresent())
                        .sorted(Comparator.comparingInt(
                                line -> -line.customers().orElseThrow()))
                        .map(line -> new FiguresPage.Reason(
                                name(line),
                                line.customers().orElseThrow(),
                                scale.bar(line.customers().orElseThrow())))
                        .toList(),
                reasons.stream()
                        .filter(line -> line.customers().isEmpty())
                        .map(FiguresDrawing::name)
                        .toList(),
                choiceSystem.limits().interval());
    }

    private static LocalText name(TotalLine line) {
        return LocalText.swedish(line.reason().orElseThrow());
    }

    private String discontinued(int customers) {
        return texts.message("siffror.discontinued", Map.of("n", customers));
    }

    private List<ChoiceSystem.Remark> remarks(String about) {
        return choiceSystem.remarks().stream()
                .filter(remark -> remark.about().equals(about))
                .toList();
    }

    private List<LocalText> sources(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.source().stream())
                .distinct()
                .flatMap(id -> source(id).stream())
                .toList();
    }

    private Optional<LocalText> source(String id) {
        return choiceSystem.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(ChoiceSystem.Source::title)
                .findFirst();
    }

    private String said(Measure measure, Scale scale) {
        return switch (measure.kind()) {
            case SHARE -> texts.message("siffror.scale.share");
            case MEAN -> texts.message("siffror.scale", Map.of("low", scale.low(), "high", scale.high()));
            case DAYS -> texts.message("siffror.scale.days", Map.of("high", Math.round(scale.high())));
        };
    }

    private String number(Measure measure, double value) {
        return texts.message(
                "siffror.number",
                Map.of(
                        "value",
                        switch (measure.kind()) {
                            case SHARE -> Math.round(10 * value);
                            case MEAN -> value;
                            case DAYS -> Math.round(value);
                        }));
    }

    private String words(Figure figure) {
        return FigureView.of(figure, choiceSystem, texts).words();
    }

    private String when(Figure figure) {
        return texts.period(period(figure).from(), period(figure).to());
    }

    /** All programmes by one name; else each by its own. */
    private String who(Scope scope) {
        if (scope.programmes().size() == choiceSystem.programmes().size() && scope.isMixed()) {
            return texts.message("siffror.all");
        }
        return texts.list(choiceSystem.programmes().stream()
                .filter(programme -> scope.programmes().contains(programme.id()))
                .map(programme -> programme.name().in(texts.language().tag()).text())
                .toList());
    }

    /** The widest first, then in the order of the programmes. */
    private int place(Scope scope) {
        List<String> ids = choiceSystem.programmes().stream().map(p -> p.id()).toList();
        return ids.indexOf(scope.programmes().getFirst())
                - 100 * scope.programmes().size();
    }

    private static boolean isShown(Figure figure) {
        return figure.status() == Status.SHOWN && figure.observed().isPresent();
    }

    private static boolean isOfAYear(Figure figure) {
        return period(figure)
                .equals(Period.parse(String.valueOf(period(figure).from().getYear())));
    }

    private static double value(Figure figure) {
        return figure.observed().orElseThrow();
    }

    private static long day(Figure figure) {
        return period(figure).from().toEpochDay();
    }

    private static Scope scope(Figure figure) {
        return figure.programmes().orElseThrow();
    }

    private static Period period(Figure figure) {
        return figure.period().orElseThrow();
    }
}
