package se.jamforaren.search;

import java.util.List;
import java.util.Optional;
import se.jamforaren.catalogue.ListedProvider;

/**
 * A provider in an answer.
 *
 * @param position 1 for the first
 * @param group number of the group of equals that it stands in, 1 for the first
 * @param fit how well it fits
 * @param matched why it fits
 * @param unanswered facets that were asked for and that it has not answered
 * @param metres how far it is from where the reader is, rounded; empty when nobody knows
 */
public record Hit(
        ListedProvider listed,
        int position,
        int group,
        Fit fit,
        List<Match> matched,
        List<String> unanswered,
        Optional<Integer> metres) {

    /** How well a provider fits what was asked for. */
    public enum Fit {
        /** All of it, or nothing was asked for. */
        ALL,
        /** Some of it. */
        SOME,
        /** It has not answered all that was asked for, so nobody knows. */
        UNKNOWN
    }

    /**
     * A reason why a provider fits.
     *
     * @param field the facet, {@code name}, or {@code text}
     * @param term code of the term; the words of the reader for name and text
     */
    public record Match(String field, String term) {}
}
