package se.jamforaren.translation.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.Language;
import se.jamforaren.web.PageView;

/**
 * How far the translations have come.
 *
 * @param states what a text can be, with what that means
 */
record TranslationsPage(String title, String home, List<State> states, List<Tongue> tongues) implements PageView {

    /** A state in the reader's words. */
    record State(String name, String what) {}

    /**
     * A language.
     *
     * @param name in the reader's language, null when it is the same as its own
     */
    record Tongue(Language language, @Nullable String name, List<Part> parts) {}

    /**
     * A part of the texts of a language.
     *
     * @param counts how many texts are in each state, in words
     * @param address of the list of its texts
     */
    record Part(String name, String counts, String address) {}

    @Override
    public String template() {
        return "translations";
    }
}
