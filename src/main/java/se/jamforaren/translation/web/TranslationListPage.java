package se.jamforaren.translation.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.Language;
import se.jamforaren.web.PageView;

/**
 * The texts of a part in a language, for somebody who can say whether they are right.
 *
 * @param page from 1
 */
record TranslationListPage(
        String title,
        String part,
        Language language,
        String back,
        int page,
        int pages,
        List<Text> texts,
        @Nullable String previous,
        @Nullable String next)
        implements PageView {

    /**
     * A text.
     *
     * @param key as it stands in review.properties
     * @param translation null where it is missing
     */
    record Text(
            String key,
            String state,
            String swedish,
            @Nullable String translation) {}

    @Override
    public String template() {
        return "translation-list";
    }
}
