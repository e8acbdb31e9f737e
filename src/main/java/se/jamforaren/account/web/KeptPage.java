package se.jamforaren.account.web;

import java.util.List;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * A form that could not be heeded, with everything that was typed, to be sent again.
 *
 * @param key first part of its messages' keys
 * @param again where it was sent
 * @param signIn address of the sign-in, empty when nobody needs to sign in
 */
record KeptPage(String key, String title, String again, String signIn, List<HiddenField> fields) implements PageView {
    @Override
    public String template() {
        return "account-kept";
    }

    /** Key of what it says. */
    public String text() {
        return key + ".text";
    }
}
