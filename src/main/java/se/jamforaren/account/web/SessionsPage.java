package se.jamforaren.account.web;

import java.util.List;
import se.jamforaren.web.PageView;

/** Where somebody is signed in. */
record SessionsPage(String title, List<Line> lines) implements PageView {
    @Override
    public String template() {
        return "account-sessions";
    }

    /**
     * One sign-in.
     *
     * @param way key of the words for how it was done
     * @param current whether it is the one that asks
     */
    record Line(long id, String way, String since, String seen, boolean current) {}
}
