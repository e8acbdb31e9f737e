package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.providerdesk.Change;
import se.jamforaren.web.PageView;

/**
 * Where an editor begins with a provider.
 *
 * @param state what has become of the draft, in words
 * @param notice what was just done, null when nothing was
 * @param coming ways to figures that are not public yet
 * @param changes what the draft changes of what is public
 * @param writing whether there is a draft that can be handed in
 * @param waiting whether it has been handed in
 * @param base address of this page
 */
record HomePage(
        Shell shell,
        String title,
        String state,
        @Nullable String notice,
        String missing,
        String confirmed,
        boolean writing,
        boolean waiting,
        String seen,
        String base,
        String open,
        List<ComingWays.Way> coming,
        List<SectionLink> sections,
        List<Change> changes)
        implements PageView {
    @Override
    public String template() {
        return "provider-home";
    }
}
