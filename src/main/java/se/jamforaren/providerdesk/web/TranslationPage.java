package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.providerdesk.web.Faults.Fault;
import se.jamforaren.text.Language;
import se.jamforaren.web.PageView;

/** A provider's texts in Swedish and, beside them, in one other language. */
record TranslationPage(
        Shell shell,
        String title,
        @Nullable String notice,
        String back,
        String address,
        String seen,
        Language language,
        List<Fault> faults,
        @Nullable String faultsTitle,
        List<Line> lines)
        implements PageView {
    @Override
    public String template() {
        return "provider-translation";
    }

    /**
     * One text.
     *
     * @param label where it stands
     * @param state whether it is translated, in words
     */
    record Line(
            String name,
            String label,
            String swedish,
            String value,
            String state,
            int most,
            @Nullable String fault) {}
}
