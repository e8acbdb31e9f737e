package se.jamforaren.text;

import java.util.Locale;

/** How far the translation of a text has come. */
public enum TextState {
    /** Somebody who speaks the language has read it beside the Swedish text as it is now. */
    REVIEWED,
    /** It is translated, and nobody who speaks the language has read it. */
    UNCHECKED,
    /** Somebody has read it, but the Swedish text has changed since. */
    STALE,
    /** It is not translated: the Swedish text is shown. */
    MISSING;

    /** Its name in keys and tables, {@code unchecked}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
