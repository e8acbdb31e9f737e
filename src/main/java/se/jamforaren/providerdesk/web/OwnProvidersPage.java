package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
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
     * @param address of its pages, null when the provider is not public yet
     */
    record Line(String name, String choiceSystem, @Nullable String address) {}
}
