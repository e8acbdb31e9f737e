package se.jamforaren.result.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.web.FigureView;

/** A figure of all together in words, and what belongs to it in its choice system. */
record TotalWords(ChoiceSystem choiceSystem, Texts texts) {
    boolean mirrored() {
        return texts.language().direction().equals("rtl");
    }

    FiguresPage.Row row(Figure figure, Scale scale) {
        if (!isShown(figure)) {
            return new FiguresPage.Row(who(scope(figure)), when(figure), texts.message("siffror.hidden"), null, null);
        }
        return new FiguresPage.Row(
                who(scope(figure)), when(figure), words(figure), detail(figure), scale.bar(value(figure)));
    }

    /** How many stand behind a figure, and of how many who were asked. */
    @Nullable
    String detail(Figure figure) {
        return FigureView.of(figure, choiceSystem, texts).detail();
    }

    List<ChoiceSystem.Remark> remarks(String about) {
        return choiceSystem.remarks().stream()
                .filter(remark -> remark.about().equals(about))
                .toList();
    }

    Optional<LocalText> source(String id) {
        return choiceSystem.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(ChoiceSystem.Source::title)
                .findFirst();
    }

    String said(Measure measure, Scale scale) {
        return switch (measure.kind()) {
            case SHARE -> texts.message("siffror.scale.share");
            case MEAN -> texts.message("siffror.scale", Map.of("low", scale.low(), "high", scale.high()));
            case DAYS -> texts.message("siffror.scale.days", Map.of("high", Math.round(scale.high())));
        };
    }

    String number(Measure measure, double value) {
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

    String words(Figure figure) {
        return FigureView.of(figure, choiceSystem, texts).words();
    }

    String when(Figure figure) {
        return texts.period(period(figure).from(), period(figure).to());
    }

    /** All programmes by one name; else each by its own. */
    String who(Scope scope) {
        if (scope.programmes().size() == choiceSystem.programmes().size() && scope.isMixed()) {
            return texts.message("siffror.all");
        }
        return texts.list(choiceSystem.programmes().stream()
                .filter(programme -> scope.programmes().contains(programme.id()))
                .map(programme -> programme.name().in(texts.language().tag()).text())
                .toList());
    }

    static boolean isShown(Figure figure) {
        return figure.status() == Status.SHOWN && figure.observed().isPresent();
    }

    static double value(Figure figure) {
        return figure.observed().orElseThrow();
    }

    static Scope scope(Figure figure) {
        return figure.programmes().orElseThrow();
    }

    static Period period(Figure figure) {
        return figure.period().orElseThrow();
    }
}
