package se.jamforaren.providerdesk.web;

import java.util.Map;
import java.util.Optional;
import se.jamforaren.text.Readability;
import se.jamforaren.text.Texts;

/** Advice on how to write so that more people can read it. */
final class Plainness {
    private static final double HARD = 35;
    private static final int FEW_WORDS = 8;

    private Plainness() {}

    /** What could be better; empty when the text is easy, or too short to tell. */
    static Optional<String> hint(String text, Texts texts) {
        Readability readability = Readability.of(java.util.List.of(text));
        return readability.words() < FEW_WORDS || readability.lix() <= HARD
                ? Optional.empty()
                : Optional.of(texts.message("provider.desk.lix", Map.of("lix", Math.round(readability.lix()))));
    }
}
