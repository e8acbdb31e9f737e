package se.jamforaren.account.web;

import se.jamforaren.web.PageView;

/**
 * The form that asks for a link.
 *
 * @param email what was typed, empty at first
 * @param wrong whether it cannot be an address
 * @param onward where to go after the sign-in, empty for nowhere in particular
 */
record SignInPage(String title, String email, boolean wrong, String onward) implements PageView {
    @Override
    public String template() {
        return "account-sign-in";
    }
}
