package se.jamforaren.account.web;

import se.jamforaren.web.PageView;

/** The page of a link that was sent: the button spends it, so a program that only looks at links in mails does not. */
record LinkPage(String title, String link) implements PageView {
    @Override
    public String template() {
        return "account-link";
    }
}
