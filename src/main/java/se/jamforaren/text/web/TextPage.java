package se.jamforaren.text.web;

import se.jamforaren.web.PageView;
import se.jamforaren.web.Prose;

/** A page of prose about the portal. */
record TextPage(String home, Prose prose, Contact contact) implements PageView {
    @Override
    public String template() {
        return "text";
    }

    @Override
    public String title() {
        return prose.title().text();
    }

    /** Whether there is a way to reach the municipality. */
    public boolean reachable() {
        return !contact.phone().isBlank() || !contact.email().isBlank();
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
