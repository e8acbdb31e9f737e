package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.PageView;

/**
 * A provider's own figures of a file that waits, before they are public.
 *
 * @param about who can see them, and for how long
 * @param back address of the figures that are public
 * @param faultsTitle null when nothing is wrong
 * @param gone figures that would not be there any more
 */
record ComingPage(
        Shell shell,
        String title,
        String about,
        @Nullable String notice,
        String back,
        String address,
        List<Faults.Fault> faults,
        @Nullable String faultsTitle,
        List<Panel> figures,
        List<FigureView> gone)
        implements PageView {
    @Override
    public String template() {
        return "provider-coming";
    }

    /**
     * A figure that comes.
     *
     * @param facts how it was counted
     * @param now the public figure in whose place it comes, null when there is none
     * @param comment its input, null for a figure that nobody has counted
     * @param was name of the field that says what stood in the input when it was shown
     */
    record Panel(
            FigureView figure,
            List<FiguresOwnPage.Fact> facts,
            @Nullable FigureView now,
            @Nullable InputView comment,
            String was,
            String before) {}
}
