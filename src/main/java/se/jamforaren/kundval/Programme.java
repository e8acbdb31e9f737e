package se.jamforaren.kundval;

import se.jamforaren.text.LocalText;

/**
 * A programme (insats) that a customer can have a decision about.
 *
 * @param id part of addresses, {@code forstarkt}
 * @param icon name of its icon
 * @param name in plain words
 * @param official the municipality's own name
 * @param summary one sentence
 */
public record Programme(String id, String icon, LocalText name, LocalText official, LocalText summary) {

    /** @throws IllegalArgumentException when a part is missing */
    public Programme {
        if (id == null || icon == null || name == null || official == null || summary == null) {
            throw new IllegalArgumentException("expected id, icon, name, official and summary of a programme");
        }
    }
}
