package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.web.FigureView;

/**
 * What of a provider's card is the same for every reader of a language. Every card has the same parts, so that looks
 * buy no places.
 *
 * @param gaps names of what it has not answered, null when nothing is missing
 * @param figure its main figure, null when none is counted for what the reader asked for
 * @param customers whom it mostly serves, null when it is unknown or does not matter to the figure
 */
record CardView(
        String id,
        String name,
        boolean invented,
        boolean isNew,
        @Nullable LocalText summary,
        List<Fact> facts,
        @Nullable String gaps,
        @Nullable FigureView figure,
        @Nullable LocalText customers) {

    /** A short fact. */
    record Fact(String icon, String label, Said text) {}
}
