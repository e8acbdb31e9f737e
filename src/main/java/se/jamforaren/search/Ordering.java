package se.jamforaren.search;

import java.util.Locale;

/** What a list is ordered by. */
public enum Ordering {
    /** How well a provider fits, then in rotation. */
    FIT,
    /** By name. */
    NAME;

    /** Its name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
