package se.jamforaren.comparison.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.stream.Stream;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.Go;
import se.jamforaren.web.PageView;

/**
 * Providers side by side.
 *
 * @param list the list that the reader came from
 * @param about what must be known about the choice system's facts
 * @param brief whether only what may tell them apart is shown
 * @param toggle this page with the whole, or with only what may tell them apart
 * @param paper the same on a sheet to print
 * @param alike labels of what is the same for all, null when nothing is
 * @param unanswered labels of what nobody has answered, null when there is nothing
 * @param counted figures of the first measure
 * @param further figures of the other measures
 * @param uncounted measures that nobody has a figure of, for the same reason
 */
record ComparisonPage(
        String title,
        String names,
        Go list,
        LocalText about,
        boolean invented,
        List<Chosen> chosen,
        boolean brief,
        Go toggle,
        Go paper,
        @Nullable String alike,
        List<Said> said,
        @Nullable String unanswered,
        List<Counted> counted,
        List<Counted> further,
        List<FigureView> uncounted)
        implements PageView {

    /**
     * A provider that is compared.
     *
     * @param without this page without it
     */
    record Chosen(String name, String address, @Nullable LocalText summary, Go without) {}

    /** What all say in a field. */
    record Said(String icon, String label, boolean same, List<Answer> answers) {}

    /** What one says in a field. */
    record Answer(String provider, AnswerView answer) {}

    /**
     * A figure of all.
     *
     * @param head what it is about
     */
    record Counted(FigureView head, boolean same, List<Count> counts) {}

    /**
     * A figure of one.
     *
     * @param customers whom it mostly serves, null when that is unknown or does not matter to the figure
     * @param comment what the provider says about the figure, null when it says nothing
     */
    record Count(
            String provider,
            FigureView figure,
            @Nullable LocalText customers,
            @Nullable LocalText comment) {}

    /** How many are compared. */
    public int count() {
        return chosen.size();
    }

    /** Whether some figure says how it went for the customers, who differ. */
    public boolean outcomes() {
        return Stream.concat(counted.stream(), further.stream())
                .anyMatch(figure -> figure.head().outcome());
    }

    @Override
    public String template() {
        return "comparison";
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
