package se.jamforaren.result.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.catalogue.Note;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.PageView;

/**
 * The page of a choice system's figures.
 *
 * @param back address of the list
 * @param published whether the figures were published long ago and are shown as they were
 * @param discontinuations why customers left early, null where nobody has counted
 * @param notes what was wrong in earlier versions
 * @param csv address of the same as a table
 */
record FiguresPage(
        String title,
        String back,
        LocalText about,
        boolean invented,
        boolean published,
        List<Section> sections,
        @Nullable Discontinuations discontinuations,
        List<Note> notes,
        String csv)
        implements PageView {

    /**
     * A measure with its parts.
     *
     * @param outcome whether it says how it went for customers, who differ
     */
    record Section(String id, LocalText name, boolean outcome, List<Part> parts) {}

    /**
     * The figures of one measure.
     *
     * @param name null where it is the section's own
     * @param unknown whether the source leaves out how many stand behind some figure
     */
    record Part(
            @Nullable LocalText name,
            List<Course> courses,
            List<Row> rows,
            @Nullable String range,
            @Nullable String scale,
            boolean unknown,
            List<ChoiceSystem.Remark> remarks,
            List<LocalText> sources) {}

    /**
     * A measure from year to year, drawn as a line.
     *
     * @param name of the measure
     * @param who whose customers are counted
     * @param sentence the same in words
     */
    record Course(
            LocalText name,
            String who,
            String sentence,
            List<Grid> grid,
            List<Stretch> stretches,
            List<Point> points,
            String scale,
            List<Row> rows) {}

    /** A line of the scale; places are in percent. */
    record Grid(String y, String label, String x) {}

    /** A line between two points. */
    record Stretch(String x1, String y1, String x2, String y2) {}

    /** A figure with its value above and its year below. */
    record Point(String x, String y, String above, String value, String year) {}

    /**
     * A figure in words, with a bar.
     *
     * @param bar null where it is not shown
     */
    record Row(
            String who,
            String when,
            String words,
            @Nullable String detail,
            @Nullable Bar bar) {}

    /**
     * Where a bar lies, in percent.
     *
     * @param dot whether only its end is drawn, since its scale does not begin at nothing
     */
    record Bar(boolean dot, String x, String width, String end) {}

    /** Why customers left early. */
    record Discontinuations(
            @Nullable String sentence,
            String when,
            String scale,
            List<Group> groups,
            List<ChoiceSystem.Remark> remarks,
            LocalText source) {}

    /**
     * Reasons that the provider can influence, or cannot.
     *
     * @param sentence how many all of them are, null where that would tell of the few
     * @param few reasons of fewer customers than {@code least}
     */
    record Group(String heading, @Nullable String sentence, List<Reason> reasons, List<LocalText> few, int least) {}

    /** A reason in the words of its source. */
    record Reason(LocalText name, int customers, Bar bar) {}

    @Override
    public String template() {
        return "figures";
    }
}
