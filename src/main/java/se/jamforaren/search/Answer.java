package se.jamforaren.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a question leads to.
 *
 * @param hits everyone who fits or may fit, in order
 * @param facets how many providers offer each term, by facet and code, among those that the programme and the words
 *     leave; {@code programme} counts by programme
 * @param words single words, without accents, to be marked where they stand
 * @param understood codes of the terms that the words were understood as
 * @param unknown words that nobody has and that stand for nothing
 * @param nearest codes of terms that somebody offers and that are near to words that nobody offers
 * @param correction the words as they probably were meant, when some were misspelt
 */
public record Answer(
        List<Hit> hits,
        Map<String, Map<String, Integer>> facets,
        List<String> words,
        List<String> understood,
        List<String> unknown,
        List<String> nearest,
        Optional<String> correction) {

    /** How many there are with a fit. */
    public long count(Hit.Fit fit) {
        return hits.stream().filter(hit -> hit.fit() == fit).count();
    }
}
