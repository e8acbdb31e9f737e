package se.jamforaren.web;

import com.ibm.icu.text.MessageFormat;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.Limits;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;
import se.jamforaren.text.Texts;

/** What a figure says in one language: words before numbers, out of ten before shares, and never more than may be shown. */
final class FigureWords {
    private final Figure figure;
    private final Measure measure;
    private final Limits limits;
    private final Texts texts;

    FigureWords(Figure figure, Measure measure, Limits limits, Texts texts) {
        this.figure = figure;
        this.measure = measure;
        this.limits = limits;
        this.texts = texts;
    }

    /** The class where the measure carries one, else the value, else why there is none. */
    String headline() {
        Optional<String> ratingClass = figure.fair().ratingClass();
        if (ratingClass.isPresent()) {
            return texts.message("class." + ratingClass.get());
        }
        return figure.status() == Status.SHOWN
                ? value(best())
                : texts.message("figure." + figure.status().id());
    }

    /** How many stand behind it, how sure we are, and when more will be shown; null for nothing to say. */
    @Nullable
    String detail() {
        List<String> sentences = new ArrayList<>();
        if (figure.fair().ratingClass().isPresent() && figure.status() == Status.SHOWN) {
            sentences.add(value(best()) + ".");
        }
        figure.n().filter(n -> n > 0).ifPresent(n -> sentences.add(counted(n)));
        figure.invited().ifPresent(asked -> sentences.add(texts.message("figure.invited", Map.of("n", asked))));
        responseRate()
                .filter(rate -> rate >= limits.responseRate() && rate < limits.responseRateSaid())
                .ifPresent(rate -> sentences.add(texts.message("figure.rate", Map.of("rate", rate))));
        figure.fair()
                .low()
                .ifPresent(low -> sentences.add(range(low, figure.fair().high().orElseThrow())));
        switch (figure.status()) {
            case TOO_FEW, INTERVAL_ONLY ->
                sentences.add(
                        hidesOthers()
                                ? texts.message("siffror.hidden")
                                : texts.message("figure.shown-from", Map.of("least", limits.show())));
            case LOW_RESPONSE -> sentences.add(texts.message("figure.response", Map.of("rate", limits.responseRate())));
            case NONE_FINISHED, NEW -> sentences.add(texts.message("figure.later"));
            default -> {}
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** The value without caution; null when it is hidden or the same words as with it. */
    @Nullable
    String straight() {
        return figure.fair().estimate().isPresent() && figure.observed().isPresent()
                ? texts.message(
                        "figure.straight",
                        Map.of("value", exact(figure.observed().get())))
                : null;
    }

    private Optional<Double> responseRate() {
        return figure.n()
                .flatMap(n -> figure.invited().filter(asked -> asked > 0).map(asked -> (double) n / asked));
    }

    /** It would tell of the few in one of its programmes, however many stand behind it. */
    private boolean hidesOthers() {
        return figure.status() == Status.TOO_FEW
                && figure.n().isEmpty()
                && figure.programmes().filter(Scope::isMixed).isPresent();
    }

    private double best() {
        return figure.fair().estimate().or(figure::observed).orElseThrow();
    }

    private String value(double value) {
        return switch (measure.kind()) {
            case SHARE -> share(value);
            case MEAN -> mean(value);
            case DAYS -> texts.message("figure.days", Map.of("days", Math.round(value)));
        };
    }

    /** The value to the customer where it is a share. */
    String exact(double value) {
        return measure.kind() == Measure.Kind.SHARE && figure.n().isPresent()
                ? texts.message(
                        "figure.of",
                        Map.of(
                                "part",
                                Math.round(value * figure.n().get()),
                                "n",
                                figure.n().get()))
                : value(value);
    }

    /** Out of 10; not nobody or everybody when it is only nearly so. */
    private String share(double value) {
        long tenths = Math.round(10 * value);
        if (tenths == 0 && value > 0) {
            return texts.message("figure.share.few");
        }
        return tenths == 10 && value < 1
                ? texts.message("figure.share.most")
                : texts.message("figure.share", Map.of("tenths", tenths));
    }

    private String mean(double value) {
        return texts.message(
                "figure.mean",
                Map.of("value", value, "high", measure.scale().orElseThrow().high()));
    }

    private String range(double low, double high) {
        return switch (measure.kind()) {
            case SHARE ->
                texts.message("figure.range.share", Map.of("low", Math.round(10 * low), "high", Math.round(10 * high)));
            case MEAN ->
                texts.message(
                        "figure.range.mean",
                        Map.of(
                                "low",
                                low,
                                "high",
                                high,
                                "most",
                                measure.scale().orElseThrow().high()));
            case DAYS -> texts.message("figure.range.days", Map.of("low", Math.round(low), "high", Math.round(high)));
        };
    }

    /** How many stand behind it, in a sentence. */
    String counted(int n) {
        String pattern = measure.counted().in(texts.language().tag()).text();
        return new MessageFormat(pattern, texts.language().locale()).format(Map.of("n", n));
    }
}
