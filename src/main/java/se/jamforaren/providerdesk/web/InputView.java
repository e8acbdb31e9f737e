package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;

/**
 * An input of one value.
 *
 * @param part template that draws it
 * @param label its label in words
 * @param help what to write, in plain words
 * @param type of the HTML input
 * @param value as it was typed
 * @param most most characters
 * @param fault what is wrong, null when nothing is
 * @param hint what could be better, null when nothing could
 * @param keeps whether it can be said that translations still hold
 */
record InputView(
        String part,
        String name,
        String label,
        String help,
        String type,
        String value,
        int most,
        @Nullable String fault,
        @Nullable String hint,
        boolean keeps,
        boolean kept) {

    static InputView line(
            String name, String label, String help, String type, String value, int most, @Nullable String fault) {
        return new InputView("part/input", name, label, help, type, value, most, fault, null, false, false);
    }

    /** Value of the HTML attribute type. */
    public String kind() {
        return type.equals("number") ? "text" : type;
    }

    /** Whether digits are typed. */
    public boolean digits() {
        return type.equals("number");
    }
}
