package se.jamforaren.web;

import com.ibm.icu.text.MessageFormat;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * A figure in words.
 *
 * @param measure its name
 * @param period what time it is about, null when nothing was counted
 * @param words what it says, or why it is not shown
 * @param detail how many stand behind it, or when it will be shown; null when there is nothing to say
 * @param scope whose customers are counted together, null when nothing was counted
 * @param source where it comes from, null when nothing was counted
 * @param outcome whether it says how it went for customers, who differ
 */
public record FigureView(
        LocalText measure,
        @Nullable String period,
        String words,
        @Nullable String detail,
        @Nullable String scope,
        boolean mixed,
        @Nullable LocalText source,
        boolean outcome) {

    /** The words of a figure in a language. */
    public static FigureView of(Figure figure, ChoiceSystem choiceSystem, Texts texts) {
        Measure measure = choiceSystem.findCounted(figure.measure()).orElseThrow();
        return new FigureView(
                measure.name(),
                figure.period()
                        .map(period -> texts.period(period.from(), period.to()))
                        .orElse(null),
                words(figure, measure, texts),
                detail(figure, measure, choiceSystem, texts),
                figure.programmes()
                        .map(scope -> names(scope, choiceSystem, texts))
                        .orElse(null),
                figure.programmes().filter(Scope::isMixed).isPresent(),
                figure.source().flatMap(id -> source(choiceSystem, id)).orElse(null),
                measure.outcome());
    }

    private static String words(Figure figure, Measure measure, Texts texts) {
        if (figure.status() != Status.SHOWN) {
            return texts.message("figure." + figure.status().id());
        }
        double value = figure.observed().orElseThrow();
        return switch (measure.kind()) {
            case SHARE -> share(value, texts);
            case MEAN ->
                texts.message(
                        "figure.mean",
                        Map.of(
                                "value",
                                value,
                                "high",
                                measure.scale().orElseThrow().high()));
            case DAYS -> texts.message("figure.days", Map.of("days", Math.round(value)));
        };
    }

    /** Out of 10; not nobody or everybody when it is only nearly so. */
    private static String share(double value, Texts texts) {
        long tenths = Math.round(10 * value);
        if (tenths == 0 && value > 0) {
            return texts.message("figure.share.few");
        }
        return tenths == 10 && value < 1
                ? texts.message("figure.share.most")
                : texts.message("figure.share", Map.of("tenths", tenths));
    }

    private static String detail(Figure figure, Measure measure, ChoiceSystem choiceSystem, Texts texts) {
        List<String> sentences = new ArrayList<>();
        figure.n().filter(n -> n > 0).ifPresent(n -> {
            String pattern = measure.counted().in(texts.language().tag()).text();
            sentences.add(new MessageFormat(pattern, texts.language().locale()).format(Map.of("n", n)));
        });
        switch (figure.status()) {
            case TOO_FEW, INTERVAL_ONLY ->
                sentences.add(texts.message(
                        "figure.shown-from",
                        Map.of("least", choiceSystem.limits().show())));
            case NONE_FINISHED, NEW -> sentences.add(texts.message("figure.later"));
            default -> {
                return sentences.isEmpty() ? null : String.join(" ", sentences);
            }
        }
        return String.join(" ", sentences);
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
