package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.web.FigureView;

/**
 * A provider in a list. Every card has the same parts, so that looks buy no places.
 *
 * @param distance how far it is from where the reader is, in words; null when nobody knows
 * @param reasons why it fits what the reader asked for
 * @param gaps names of what it has not answered, null when nothing is missing
 * @param unanswered names of what the reader asked for and it has not answered, null for none
 * @param figure its main figure, null when none is counted for what the reader asked for
 * @param customers whom it mostly serves, null when it is unknown or does not matter to the figure
 * @param marks words to be marked in its texts
 */
record CardView(
        String id,
        String name,
        String address,
        boolean invented,
        boolean isNew,
        @Nullable LocalText summary,
        @Nullable String distance,
        List<Reason> reasons,
        List<Fact> facts,
        @Nullable String gaps,
        @Nullable String unanswered,
        @Nullable FigureView figure,
        @Nullable LocalText customers,
        boolean chosen,
        List<String> marks) {

    /** Why it fits. */
    record Reason(String icon, String term, @Nullable Said note) {}

    /** A short fact. */
    record Fact(String icon, String label, Said text) {}
}
