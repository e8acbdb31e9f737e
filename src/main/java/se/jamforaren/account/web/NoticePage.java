package se.jamforaren.account.web;

import se.jamforaren.web.PageView;

/**
 * A page that says one thing and shows one way on.
 *
 * @param key first part of its messages' keys: {@code .title}, {@code .text}, {@code .on}
 * @param on where the way leads
 */
record NoticePage(String key, String title, String on) implements PageView {
    @Override
    public String template() {
        return "account-notice";
    }

    /** Key of what it says. */
    public String text() {
        return key + ".text";
    }

    /** Key of what the way is called. */
    public String way() {
        return key + ".on";
    }
}
