package se.jamforaren.providerdesk.web;

import java.util.List;
import se.jamforaren.providerdesk.Change;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * Two people have written different answers: both are shown, and the later one chooses.
 *
 * @param text who has written what when
 * @param disputed their answers first, those of the one who reads second
 * @param typed everything that was typed, to be sent again
 */
record DisputePage(
        Shell shell,
        String title,
        String text,
        String address,
        String seen,
        List<Change> disputed,
        List<HiddenField> typed)
        implements PageView {
    @Override
    public String template() {
        return "provider-dispute";
    }
}
