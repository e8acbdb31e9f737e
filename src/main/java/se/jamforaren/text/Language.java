package se.jamforaren.text;

import com.ibm.icu.util.ULocale;

/**
 * A language of the portal: a folder under content/languages.
 *
 * @param tag name of the folder and of the first part of every address, {@code sv-simple}
 * @param name the language's own name
 * @param direction {@code ltr} or {@code rtl}
 * @param locale the locale that numbers, dates and plurals follow
 * @param html value of the lang attribute
 */
public record Language(String tag, String name, String direction, ULocale locale, String html) {
    /** Tag of the language that everything is first written in. */
    public static final String FIRST = "sv";

    /** What stands between several terms in a row, as the language's script writes it: {@code "، "} in Arabic. */
    public String comma() {
        return switch (ULocale.addLikelySubtags(locale).getScript()) {
            case "Arab" -> "، ";
            case "Ethi" -> "፣ ";
            default -> ", ";
        };
    }
}
