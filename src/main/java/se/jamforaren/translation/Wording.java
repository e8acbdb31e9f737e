package se.jamforaren.translation;

import java.util.Locale;
import java.util.Optional;
import se.jamforaren.text.Readability;

/**
 * How hard a set of texts is to read, and how hard it may be.
 *
 * @param language tag
 * @param what the set: {@code messages}, a page, a choice system or a provider
 * @param limit what it should keep to, empty where there is none
 */
public record Wording(String language, String what, Readability counted, Optional<Limit> limit) {

    /**
     * What a set of texts keeps to.
     *
     * @param lix highest LIX
     * @param sentence highest mean number of words in a sentence
     * @param must whether more is an error
     */
    public record Limit(double lix, double sentence, boolean must) {
        @Override
        public String toString() {
            String most = (lix < Double.MAX_VALUE ? String.format(Locale.ROOT, "LIX %.0f", lix) : "")
                    + (sentence < Double.MAX_VALUE ? String.format(Locale.ROOT, " words %.0f", sentence) : "");
            return most.strip();
        }
    }

    /** The finding when it is harder than its limit. */
    Optional<Finding> finding() {
        return limit.filter(most -> counted.lix() > most.lix() || counted.wordsPerSentence() > most.sentence())
                .map(most -> new Finding(
                        most.must(),
                        language + " " + what,
                        String.format(
                                Locale.ROOT,
                                "LIX %.1f, %.1f words a sentence, expected at most %s",
                                counted.lix(),
                                counted.wordsPerSentence(),
                                most)));
    }
}
