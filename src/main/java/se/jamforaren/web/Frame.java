package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.Language;

/**
 * What stands round every page.
 *
 * @param title of the window, most important first; like the languages' addresses and the body a hole of the fragment
 *     that the frame is
 * @param languages the same page in each language
 * @param open whether the languages are seen without unfolding them
 * @param bare whether nothing but the languages stands round the page
 * @param style address of the style sheet
 * @param script address of what a device may do more for a reader, null where the page is whole without
 * @param home address of the start page
 * @param chosen the reader's chosen providers, null where no choice system is open
 * @param figures address of the choice system's figures, null where none is open
 * @param order address of the page about the order, null where no choice system is open
 * @param indexed whether search engines may list the page
 * @param unread key of the sentence that says who has not read the language's texts, null when a speaker has read all
 * @param body the page itself
 */
record Frame(
        Language language,
        String title,
        List<Tongue> languages,
        boolean open,
        boolean bare,
        String style,
        String icons,
        @Nullable String script,
        String home,
        @Nullable Chosen chosen,
        @Nullable String figures,
        @Nullable String order,
        boolean indexed,
        @Nullable String unread,
        String body) {

    /**
     * A link to the same page in a language.
     *
     * @param posts hidden fields when the page was asked for with a posted form: the link is then a button
     */
    record Tongue(Language language, String address, boolean current, List<HiddenField> posts) {}

    /** The providers that a reader has chosen to compare. */
    record Chosen(int count, String address) {}
}
