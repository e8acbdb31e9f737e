package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * A field of a form.
 *
 * @param kind type of an input, or {@code area}, {@code select}, {@code ticks}
 * @param value what stands in it
 * @param fault what is wrong with it, null when nothing is
 */
record Field(
        String name,
        String label,
        @Nullable String help,
        String kind,
        String value,
        List<Choice> choices,
        @Nullable String fault) {

    /** Something that can be chosen. */
    record Choice(String value, String label, boolean chosen) {}

    /** The same field with what can be chosen in it. */
    Field among(List<Choice> all) {
        return new Field(name, label, help, kind, value, all, fault);
    }

    /** Whether nobody sees it. */
    public boolean hidden() {
        return kind.equals("hidden");
    }

    /** Whether it has room for lines of text. */
    public boolean area() {
        return kind.equals("area");
    }

    /** Whether one of several is chosen. */
    public boolean select() {
        return kind.equals("select");
    }

    /** Whether any of several are chosen. */
    public boolean ticks() {
        return kind.equals("ticks");
    }

    /** Whether its value is given back; a file's is not. */
    public boolean filled() {
        return !value.isEmpty() && !kind.equals("file");
    }
}
