package se.jamforaren.account.web;

import se.jamforaren.web.PageView;

/**
 * The form that asks for a link.
 *
 * @param email what was typed, empty at first
 * @param wrong whether it cannot be an address
 * @param onward where to go after the sign-in, empty for nowhere in particular
 * @param openId what people call the OpenID Connect provider, empty without one
 * @param openIdAddress where to sign in by it
 */
record SignInPage(String title, String email, boolean wrong, String onward, String openId, String openIdAddress)
        implements PageView {
    @Override
    public String template() {
        return "account-sign-in";
    }
}
