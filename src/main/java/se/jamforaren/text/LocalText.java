package se.jamforaren.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages, Swedish always among them.
 *
 * @param byLanguage texts by language tag; never blank
 */
public record LocalText(@JsonValue Map<String, String> byLanguage) {

    /** @throws IllegalArgumentException when the Swedish text is missing or a text is blank */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
        if (!byLanguage.containsKey(Language.FIRST)) {
            throw new IllegalArgumentException("expected a text in " + Language.FIRST);
        }
        if (byLanguage.values().stream().anyMatch(text -> text == null || text.isBlank())) {
            throw new IllegalArgumentException("expected no blank text, left out it means not answered");
        }
    }

    /** A text that is only in Swedish. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalText swedish(String text) {
        return new LocalText(Map.of(Language.FIRST, text));
    }

    /** The text in a language, or in Swedish where it has not been translated. */
    public Said in(String tag) {
        String text = byLanguage.get(tag);
        return text != null ? new Said(text, tag) : new Said(byLanguage.get(Language.FIRST), Language.FIRST);
    }

    /**
     * A text as it is shown.
     *
     * @param text never blank
     * @param language tag of the language that it is in
     */
    public record Said(String text, String language) {}
}
