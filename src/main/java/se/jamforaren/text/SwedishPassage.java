package se.jamforaren.text;

import java.util.regex.Pattern;

/**
 * A Swedish text in the middle of another language, for want of a translation. It stands between two invisible signs of
 * Unicode, so that its direction is right everywhere, and a page can tell where it is.
 */
public final class SwedishPassage {
    private static final char START = '\u2066';
    private static final char END = '\u2069';
    private static final Pattern PLACES =
            Pattern.compile("(?s)<(title|option|textarea)\\b.*?</\\1>|<[^>]*>|[" + START + END + "]");

    private SwedishPassage() {}

    static String of(String swedish) {
        return START + swedish + END;
    }

    /** A page with every passage marked as Swedish; attributes and elements that can hold no others stay as they are. */
    public static String mark(String html) {
        if (html.indexOf(START) < 0) {
            return html;
        }
        return PLACES.matcher(html).replaceAll(place -> switch (place.group().charAt(0)) {
            case START -> "<span lang=\"sv\" dir=\"ltr\">";
            case END -> "</span>";
            default -> java.util.regex.Matcher.quoteReplacement(place.group());
        });
    }
}
