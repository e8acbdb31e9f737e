package se.jamforaren.sheet.web;

import io.micronaut.core.annotation.Nullable;

/** The same thing in both columns. */
record Pair(Line swedish, Line other) {

    /**
     * One line of a column.
     *
     * @param label null for none
     * @param text null for none
     */
    record Line(@Nullable Passage label, @Nullable Passage text) {}
}
