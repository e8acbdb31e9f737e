package se.jamforaren.municipalitydesk.web;

import java.util.List;
import se.jamforaren.web.PageView;

/**
 * Where an officer begins.
 *
 * @param waiting what providers have handed in
 * @param blocks a block a choice system
 * @param ways what is about all of them
 */
record MenuPage(String title, Way waiting, List<Block> blocks, List<Way> ways) implements PageView {
    /** What can be done about a choice system. */
    record Block(String name, List<Way> ways) {}

    /** A way to a page of the desk, with its sign. */
    record Way(String sign, String words, String small, String address) {}

    @Override
    public String template() {
        return "municipality-desk";
    }
}
