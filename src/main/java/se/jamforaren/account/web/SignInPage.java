package se.jamforaren.account.web;

import se.jamforaren.web.PageView;

/**
 * The ways to sign in: the form that asks for a link, and an OpenID Connect provider.
 *
 * @param email what was typed, empty at first
 * @param wrong whether it cannot be an address
 * @param onward where to go after the sign-in, empty for nowhere in particular
 * @param openId what people call the OpenID Connect provider, empty without one
 * @param openIdAddress where to sign in by it
 * @param links whether a link can be asked for
 */
record SignInPage(
        String title, String email, boolean wrong, String onward, String openId, String openIdAddress, boolean links)
        implements PageView {
    @Override
    public String template() {
        return "account-sign-in";
    }
}
