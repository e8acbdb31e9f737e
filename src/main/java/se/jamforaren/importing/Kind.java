package se.jamforaren.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a file is about. */
public enum Kind {
    /** How it went for customers: a line a provider, programmes and period. */
    RESULTS,
    /** What customers think: a line an area, programmes and year. */
    NKI,
    /** Why customers left early: a line a reason, a column a provider. */
    DISCONTINUATIONS,
    /** Who may offer what, with dates. */
    PROVIDERS;

    /**
     * The kind with an id, {@code results}.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Kind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Its name in commands and addresses, {@code results}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id();
    }
}
