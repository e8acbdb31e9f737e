package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * A figure in words, with its interval as a drawing.
 *
 * @param measure its name
 * @param period what time it is about, null when nothing was counted
 * @param words what it says, or why it is not shown
 * @param detail how many stand behind it and how sure we are, or when it will be shown; null for nothing to say
 * @param straight what it would be without caution, null when that is not shown
 * @param interval its drawing, null when there is none
 * @param scope whose customers are counted together, null when nothing was counted
 * @param source where it comes from, null when nothing was counted
 * @param outcome whether it says how it went for customers, who differ
 */
public record FigureView(
        LocalText measure,
        @Nullable String period,
        String words,
        @Nullable String detail,
        @Nullable String straight,
        @Nullable IntervalView interval,
        @Nullable String scope,
        boolean mixed,
        @Nullable LocalText source,
        boolean outcome) {

    /** The words of a figure in a language. */
    public static FigureView of(Figure figure, ChoiceSystem choiceSystem, Texts texts) {
        Measure measure = choiceSystem.findCounted(figure.measure()).orElseThrow();
        FigureWords words = new FigureWords(figure, measure, choiceSystem.limits(), texts);
        return new FigureView(
                measure.name(),
                figure.period()
                        .map(period -> texts.period(period.from(), period.to()))
                        .orElse(null),
                words.headline(),
                words.detail(),
                words.straight(),
                IntervalView.of(figure, measure, texts).orElse(null),
                figure.programmes()
                        .map(scope -> names(scope, choiceSystem, texts))
                        .orElse(null),
                figure.programmes().filter(Scope::isMixed).isPresent(),
                figure.source().flatMap(id -> source(choiceSystem, id)).orElse(null),
                measure.outcome());
    }

    private static String names(Scope scope, ChoiceSystem choiceSystem, Texts texts) {
        return choiceSystem.programmes().stream()
                .filter(programme -> scope.programmes().contains(programme.id()))
                .map(programme -> programme.name().in(texts.language().tag()).text())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Optional<LocalText> source(ChoiceSystem choiceSystem, String id) {
        return choiceSystem.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(ChoiceSystem.Source::title)
                .findFirst();
    }
}
