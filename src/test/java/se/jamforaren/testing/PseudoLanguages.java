package se.jamforaren.testing;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.jamforaren.content.TextProperties;

/** Two languages that nobody speaks: one with longer texts, and one that is read from right to left. */
public final class PseudoLanguages {
    /** The Swedish texts with 40 in 100 more letters, in brackets. */
    public static final String LONGER = "en-XA";

    /** The Swedish texts, mirrored. */
    public static final String MIRRORED = "ar-XB";

    /** Both. */
    public static final List<String> ALL = List.of(LONGER, MIRRORED);

    private PseudoLanguages() {}

    /** Adds both to a content folder. */
    public static void addTo(ContentCopy content) {
        invent(content, LONGER, "ltr", "en", text -> hasWords(text) ? "[" + text + padding(text) + "]" : text);
        invent(content, MIRRORED, "rtl", "ar", text -> "\u202e" + text + "\u202c");
    }

    private static void invent(
            ContentCopy content, String tag, String direction, String locale, UnaryOperator<String> change) {
        String folder = "languages/" + tag + "/";
        content.write(
                folder + "language.yml",
                "name: " + tag + "\ndirection: " + direction + "\nlocale: " + locale + "\nhtml: " + tag + "\n");
        for (String file : List.of("messages.properties", "terms.properties")) {
            StringBuilder changed = new StringBuilder();
            Map<String, String> texts =
                    TextProperties.read(content.root().resolve("languages/sv").resolve(file));
            texts.forEach((key, text) ->
                    changed.append(key).append('=').append(change.apply(text)).append('\n'));
            content.write(folder + file, changed.toString());
        }
        content.write(folder + "synonyms.properties", "");
    }

    /** A format of numbers alone is as long in every language. */
    private static boolean hasWords(String text) {
        return text.replaceAll("\\{[^{}]*}", "").codePoints().anyMatch(Character::isLetter);
    }

    private static String padding(String text) {
        StringBuilder more = new StringBuilder(" ");
        while (more.length() * 10 < text.length() * 4) {
            more.append("öööööö ");
        }
        return more.toString().stripTrailing();
    }
}
