package se.jamforaren.text.web;

import se.jamforaren.web.PageView;
import se.jamforaren.web.Prose;

/** A page of prose about the portal. */
record TextPage(String home, Prose prose) implements PageView {
    @Override
    public String template() {
        return "text";
    }

    @Override
    public String title() {
        return prose.title().text();
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
