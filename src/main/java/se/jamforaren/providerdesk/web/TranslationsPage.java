package se.jamforaren.providerdesk.web;

import java.util.List;
import se.jamforaren.web.PageView;

/** How much of a provider's own texts is translated into which language. */
record TranslationsPage(Shell shell, String title, List<Line> lines) implements PageView {
    @Override
    public String template() {
        return "provider-translations";
    }

    /** A language and how far it has come, in words. */
    record Line(String language, String address, String state) {}
}
