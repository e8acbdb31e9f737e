package se.jamforaren.providerdesk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the writer of a form had before their eyes.
 *
 * @param draft id of the draft, 0 where there was none
 * @param revision revision of the draft, or version of the public profile where there was none
 */
public record Seen(long draft, int revision) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    /** Reads {@code 12.3}; empty when it is something else. */
    public static Optional<Seen> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Seen(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** {@code 12.3}, as forms carry it. */
    @Override
    public String toString() {
        return draft + "." + revision;
    }
}
