package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;

/**
 * A way to another page: a link, or a button where parameters must travel in a body.
 *
 * @param text what it says
 * @param icon name of its icon, null for none
 * @param posts hidden fields; none makes it a link
 * @param current whether it leads to where the reader is
 */
public record Go(String text, @Nullable String icon, String address, List<HiddenField> posts, boolean current) {

    /** A link, or a button when something must be posted. */
    public static Go to(String text, @Nullable String icon, Address address, Map<String, List<String>> posted) {
        return new Go(text, icon, address.toString(), HiddenField.of(posted), false);
    }
}
