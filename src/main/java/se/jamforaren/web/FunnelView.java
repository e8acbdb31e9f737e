package se.jamforaren.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;
import se.jamforaren.text.Texts;

/**
 * A programme's funnel plot: everyone who is shown, as counted and without caution, against how many stand behind it,
 * with the limits within which chance alone would keep the level's share of providers. In languages that are written
 * from right to left the number of customers grows towards the left, as all drawings begin where reading begins.
 *
 * @param level of how many in ten would be between the limits by chance
 * @param verdict key of the sentence that says where this provider is
 * @param upper points of the upper limit, in hundredths of the width and the height
 * @param lower points of the lower limit
 * @param typical height of the group's typical result
 * @param edge where reading begins
 * @param rows the same as a table, this provider among the others
 */
public record FunnelView(
        long level,
        String verdict,
        String upper,
        String lower,
        String typical,
        String edge,
        List<Label> heights,
        List<Label> counts,
        List<Row> rows) {

    /** A number of a scale. */
    public record Label(String place, String text) {}

    /** A provider as a dot and in words. */
    public record Row(String provider, boolean own, String x, String y, String words, String counted) {}

    private record Counted(String id, String name, int n, double value, Figure figure) {}

    /** The plot of an outcome of one programme; none where this provider's value is not shown or nobody is compared. */
    public static Optional<FunnelView> of(Figure own, ListedProvider listed, Catalogue catalogue, Texts texts) {
        Measure measure = catalogue.choiceSystem().findMeasure(own.measure()).orElseThrow();
        boolean drawn = measure.outcome()
                && isShown(own)
                && own.fair().typical().isPresent()
                && own.fair().spread().isPresent()
                && own.programmes().filter(Scope::isMixed).isEmpty();
        return drawn ? Optional.of(draw(own, listed, catalogue, measure, texts)) : Optional.empty();
    }

    private static FunnelView draw(
            Figure own, ListedProvider listed, Catalogue catalogue, Measure measure, Texts texts) {
        List<Counted> all = catalogue.providers().stream()
                .flatMap(one -> one.figures().stream()
                        .filter(figure -> isShown(figure) && isAlike(figure, own))
                        .map(figure -> new Counted(
                                one.id(),
                                one.provider().name(),
                                figure.n().orElseThrow(),
                                figure.observed().orElseThrow(),
                                figure)))
                .sorted(Comparator.comparingInt(Counted::n).reversed().thenComparing(Counted::id))
                .toList();
        FunnelPlot plot = FunnelPlot.of(
                own.fair().typical().orElseThrow(),
                own.fair().spread().orElseThrow(),
                catalogue.choiceSystem().limits(),
                measure.kind() == Measure.Kind.SHARE,
                all.stream().mapToInt(Counted::n).max().orElseThrow(),
                all.stream().mapToDouble(Counted::value).max().orElseThrow(),
                texts.language().direction().equals("rtl"));
        return new FunnelView(
                Math.round(10 * catalogue.choiceSystem().limits().level()),
                "funnel." + plot.side(own.n().orElseThrow(), own.observed().orElseThrow()),
                plot.upper(),
                plot.lower(),
                plot.height(plot.typical()),
                plot.mirrored() ? "100%" : "0%",
                plot.heights(),
                plot.counts(),
                all.stream()
                        .map(one -> row(one, one.id().equals(listed.id()), plot, catalogue.choiceSystem(), texts))
                        .toList());
    }

    private static Row row(Counted one, boolean own, FunnelPlot plot, ChoiceSystem choiceSystem, Texts texts) {
        Measure measure = choiceSystem.findMeasure(one.figure().measure()).orElseThrow();
        FigureWords words = new FigureWords(one.figure(), measure, choiceSystem.limits(), texts);
        return new Row(
                one.name(),
                own,
                plot.place(one.n()),
                plot.height(one.value()),
                words.exact(one.value()),
                words.counted(one.n()));
    }

    private static boolean isShown(Figure figure) {
        return figure.status() == Status.SHOWN
                && figure.n().isPresent()
                && figure.observed().isPresent();
    }

    private static boolean isAlike(Figure figure, Figure own) {
        return figure.measure().equals(own.measure())
                && figure.programmes().equals(own.programmes())
                && figure.period().equals(own.period());
    }
}
