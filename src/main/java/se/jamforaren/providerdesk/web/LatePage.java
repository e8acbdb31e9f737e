package se.jamforaren.providerdesk.web;

import java.util.List;
import se.jamforaren.web.PageView;

/**
 * What was written about figures that the municipality has decided about in the meantime.
 *
 * @param typed the texts, so that nothing is lost
 * @param back address of the figures that are public
 */
record LatePage(Shell shell, String title, String text, List<String> typed, String back) implements PageView {
    @Override
    public String template() {
        return "provider-late";
    }
}
