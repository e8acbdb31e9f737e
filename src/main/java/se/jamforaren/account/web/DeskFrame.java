package se.jamforaren.account.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.text.Language;

/**
 * What stands round every page of a desk.
 *
 * @param styles addresses of the style sheets, in order
 * @param name who is signed in, null when nobody is
 */
record DeskFrame(
        Language language,
        String title,
        List<String> styles,
        String favicon,
        List<Way> ways,
        @Nullable String name,
        String body) {

    /**
     * A way to a desk.
     *
     * @param label key of its words
     */
    record Way(String label, String icon, String address) {}

    static List<Way> waysOf(SignedIn who) {
        List<Way> ways = new ArrayList<>();
        if (who.is(Role.EDITOR)) {
            ways.add(new Way("desk.provider", "building", "/anordnarwebb"));
        }
        if (who.is(Role.OFFICER) || who.is(Role.ADMINISTRATOR)) {
            ways.add(new Way("desk.municipality", "landmark", "/kommun"));
        }
        ways.add(new Way("desk.sign-ins", "user", "/konto/inloggningar"));
        return ways;
    }
}
