package se.jamforaren.providerdesk.web;

import java.util.List;
import se.jamforaren.web.PageView;

/** The providers that an editor keeps the pages of. */
record OwnProvidersPage(String title, List<Line> lines) implements PageView {
    @Override
    public String template() {
        return "provider-desk";
    }

    /**
     * One provider.
     *
     * @param choiceSystem name of the choice system
     * @param address of its public page
     */
    record Line(String name, String choiceSystem, String address) {}
}
