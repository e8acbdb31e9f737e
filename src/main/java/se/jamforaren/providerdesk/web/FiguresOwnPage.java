package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.PageView;

/**
 * A provider's own figures, where it stands in the lists, and what it says about its figures.
 *
 * @param coming ways to figures that are not public yet
 */
record FiguresOwnPage(
        Shell shell,
        String title,
        @Nullable String notice,
        String address,
        String seen,
        List<Faults.Fault> faults,
        @Nullable String faultsTitle,
        List<ComingWays.Way> coming,
        List<Panel> figures,
        PlacesView places)
        implements PageView {
    @Override
    public String template() {
        return "provider-figures";
    }

    /**
     * A figure and what is said about it.
     *
     * @param facts how it was counted
     * @param comment its input, null for a figure that nobody has counted
     */
    record Panel(
            FigureView figure, List<Fact> facts, @Nullable InputView comment) {}

    /** One thing about how a figure was counted. */
    record Fact(String label, String text) {}
}
