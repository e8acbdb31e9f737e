package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.LocalText.Said;

/**
 * How a provider fits what one reader asked for.
 *
 * @param distance how far it is from where the reader is, in words; null when nobody knows
 * @param reasons why it fits
 * @param marks words to be marked in its notes
 */
record FitView(@Nullable String distance, List<Reason> reasons, List<String> marks) {

    /** Why it fits. */
    record Reason(String icon, String term, @Nullable Said note) {}
}
