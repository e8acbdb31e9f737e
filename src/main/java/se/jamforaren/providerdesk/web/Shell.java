package se.jamforaren.providerdesk.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above every page about a provider.
 *
 * @param provider its name
 * @param tabs ways between its pages
 */
record Shell(String provider, List<Tab> tabs) {

    /**
     * A way to a page.
     *
     * @param label key of its words
     */
    record Tab(String label, String address, boolean current) {}

    /** @param current last part of the label of the page that is shown */
    static Shell of(Own.Provider own, String current) {
        return new Shell(
                own.name(),
                Stream.of(
                                tab(own, "profile", "", current),
                                tab(own, "translations", "/oversattningar", current),
                                tab(own, "figures", "/siffror", current),
                                tab(own, "preview", "/forhandsvisning", current))
                        .toList());
    }

    private static Tab tab(Own.Provider own, String name, String below, String current) {
        return new Tab("provider.desk.tab." + name, own.address(below), name.equals(current));
    }
}
