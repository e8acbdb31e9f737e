package se.jamforaren.providerdesk.web;

import java.util.List;
import se.jamforaren.text.Language;
import se.jamforaren.web.PageView;

/**
 * A draft as readers will meet it.
 *
 * @param languages the same page in each language
 * @param html the public page, already drawn
 */
record PreviewPage(Shell shell, String title, Language language, List<Tongue> languages, String html)
        implements PageView {
    @Override
    public String template() {
        return "provider-preview";
    }

    /** A link to the page in a language. */
    record Tongue(Language language, String address, boolean current) {}
}
