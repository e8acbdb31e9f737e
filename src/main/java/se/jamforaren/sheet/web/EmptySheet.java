package se.jamforaren.sheet.web;

import se.jamforaren.web.Go;
import se.jamforaren.web.PageView;

/** Says what to do when nobody is chosen to print. */
record EmptySheet(String title, Go list) implements PageView {
    @Override
    public String template() {
        return "sheet-empty";
    }
}
