package se.jamforaren.municipalitydesk.web;

import se.jamforaren.web.PageView;

/** Where an officer begins. */
record MenuPage(String title) implements PageView {
    @Override
    public String template() {
        return "municipality-desk";
    }
}
