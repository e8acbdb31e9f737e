package se.jamforaren.text;

import java.util.Optional;

/**
 * A text that is shown to readers, beside the Swedish one that it translates.
 *
 * @param part {@code messages}, {@code terms}, {@code pages} or the id of a choice system
 * @param key unique within the part
 * @param translation empty where it is missing
 */
public record TranslatedText(String part, String key, String swedish, Optional<String> translation, TextState state) {
    /** Part of the texts of buttons, headings and sentences. */
    public static final String MESSAGES = "messages";

    /** Part of the names of vocabulary terms. */
    public static final String TERMS = "terms";

    /** Part of the pages of prose. */
    public static final String PAGES = "pages";

    /** Its key in {@code review.properties}. */
    public String reviewKey() {
        return part + "/" + key;
    }
}
