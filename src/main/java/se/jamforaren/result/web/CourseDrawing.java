package se.jamforaren.result.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;

/** Draws a measure from year to year as a line, and says it in a sentence. */
record CourseDrawing(TotalWords words) {

    FiguresPage.Course course(Measure measure, Scope scope, List<Figure> figures) {
        List<Figure> years = figures.stream()
                .sorted(Comparator.comparing(figure -> TotalWords.period(figure).from()))
                .toList();
        Scale scale = Scale.of(measure, years, words.mirrored());
        long first = day(years.getFirst());
        long last = day(years.getLast());
        List<FiguresPage.Point> points = years.stream()
                .map(figure -> new FiguresPage.Point(
                        scale.place(day(figure), first, last),
                        scale.height(TotalWords.value(figure)),
                        scale.above(TotalWords.value(figure)),
                        words.number(measure, TotalWords.value(figure)),
                        words.when(figure)))
                .toList();
        List<FiguresPage.Stretch> stretches = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            FiguresPage.Point from = points.get(i - 1);
            FiguresPage.Point to = points.get(i);
            stretches.add(new FiguresPage.Stretch(from.x(), from.y(), to.x(), to.y()));
        }
        return new FiguresPage.Course(
                measure.name(),
                words.who(scope),
                sentence(years),
                scale.lines().stream()
                        .map(value ->
                                new FiguresPage.Grid(scale.height(value), words.number(measure, value), scale.start()))
                        .toList(),
                stretches,
                points,
                words.said(measure, scale),
                years.reversed().stream()
                        .map(figure -> words.row(figure, scale))
                        .toList());
    }

    private String sentence(List<Figure> years) {
        Figure high = years.stream()
                .max(Comparator.comparingDouble(TotalWords::value))
                .orElseThrow();
        Figure low = years.stream()
                .min(Comparator.comparingDouble(TotalWords::value))
                .orElseThrow();
        String course = words.texts()
                .message(
                        "siffror.course",
                        Map.of(
                                "first", words.when(years.getFirst()),
                                "firstWords", words.words(years.getFirst()),
                                "last", words.when(years.getLast()),
                                "lastWords", words.words(years.getLast()),
                                "high", words.when(high),
                                "highWords", words.words(high),
                                "low", words.when(low),
                                "lowWords", words.words(low)));
        String counted = words.detail(years.getLast());
        return counted == null
                ? course
                : course + " "
                        + words.texts()
                                .message(
                                        "siffror.last",
                                        Map.of("when", words.when(years.getLast()), "counted", counted));
    }

    private static long day(Figure figure) {
        return TotalWords.period(figure).from().toEpochDay();
    }
}
