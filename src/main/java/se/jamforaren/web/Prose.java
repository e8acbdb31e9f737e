package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.Page;
import se.jamforaren.text.Texts;

/**
 * A page of prose.
 *
 * @param foreign its language when that is not the reader's, else null
 * @param original the Swedish page, shown beside a translation that nobody has checked, else null
 */
public record Prose(
        Said title,
        String html,
        @Nullable String foreign,
        @Nullable Page original) {

    /** A page as a reader with these texts meets it, beside its original where there is one. */
    public static Prose of(Page page, Optional<Page> original, Texts texts) {
        return new Prose(
                new Said(page.title(), page.language()),
                page.html(),
                page.language().equals(texts.language().tag()) ? null : page.language(),
                original.orElse(null));
    }
}
