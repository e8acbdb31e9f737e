package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.web.PageView;

/**
 * The form of one section.
 *
 * @param number which part of how many it is, in words
 * @param state what has become of the draft, in words
 * @param seen what the form was filled in upon
 * @param inputs the fields, each as its own kind
 */
record SectionPage(
        Shell shell,
        String title,
        String number,
        String state,
        @Nullable String notice,
        String address,
        String preview,
        String seen,
        List<SectionLink> sections,
        List<Faults.Fault> faults,
        @Nullable String faultsTitle,
        List<Object> inputs)
        implements PageView {
    @Override
    public String template() {
        return "provider-section";
    }
}
