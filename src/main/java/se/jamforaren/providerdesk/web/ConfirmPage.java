package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import se.jamforaren.web.PageView;

/**
 * The page of a link in a letter: a button says that all is true, so a program that only looks at links does not.
 *
 * @param link its secret, null when it has been used or does not hold
 * @param open address of the provider's public page
 */
record ConfirmPage(
        String title,
        String text,
        @Nullable String link,
        @Nullable String open) implements PageView {
    @Override
    public String template() {
        return "provider-confirm";
    }
}
