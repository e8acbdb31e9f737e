package se.jamforaren.content;

import io.micronaut.core.annotation.Nullable;
import java.util.regex.Pattern;

/** Texts that people have written, in a table that is opened with a spreadsheet. */
public final class SheetText {
    private static final String BEGINS_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private SheetText() {}

    /**
     * The text; one that a spreadsheet would run as a formula begins with an apostrophe instead. Numbers stay as they
     * are, with their signs; null is the empty text.
     */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_FORMULA.indexOf(text.charAt(0)) < 0
                        || NUMBER.matcher(text).matches()
                ? text
                : "'" + text;
    }
}
