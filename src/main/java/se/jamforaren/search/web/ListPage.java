package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * Search, choices and list.
 *
 * @param title of the window
 * @param home address of the start page
 * @param count the large number
 * @param counted the words after it
 * @param lead the sentence under it
 * @param chips what has been chosen, each to be taken away
 * @param unknownToAll what no provider has answered, said once; null when there is no such thing
 * @param choosing whether the choices are unfolded
 * @param near the places that distances can be said from, null where there are none
 * @param help what helps when nobody offers what was asked for, null when somebody does
 * @param suggest address of suggestions
 * @param outcome whether the figures on the cards say how it went for customers, who differ
 * @param why key of the sentence that says why the order is what it is
 * @param rules address of the page about the order
 * @param orders the other orders there are
 * @param guide the way to the guided choice, null when there is none
 * @param hidden fields that the search form keeps
 * @param posts whether the search form must be posted
 */
record ListPage(
        String title,
        String home,
        long count,
        String counted,
        String lead,
        LocalText about,
        boolean invented,
        String address,
        String words,
        List<HiddenField> hidden,
        boolean posts,
        @Nullable Go guide,
        List<Go> chips,
        boolean choosing,
        List<FacetView> facets,
        @Nullable NearView near,
        @Nullable HelpView help,
        String suggest,
        List<HiddenField> kept,
        @Nullable String unknownToAll,
        boolean outcome,
        String why,
        String rules,
        List<Go> orders,
        List<Group> groups,
        CompareForm compare,
        @Nullable Go previous,
        @Nullable Go next,
        @Nullable Go everyone)
        implements PageView {

    /**
     * Those who fit equally well.
     *
     * @param heading null when nothing was asked for
     * @param cards their cards, rendered
     */
    record Group(@Nullable String heading, String cards) {}

    /** Where the ticked cards go. */
    record CompareForm(String address, boolean posts, List<HiddenField> hidden) {}

    /**
     * Terms to choose among.
     *
     * @param label key of its label
     * @param open whether it is unfolded
     * @param options its terms with how many offer each, rendered
     * @param all how many terms there are when some of them are left out, 0 when none is
     */
    record FacetView(String name, String label, boolean open, String options, int all) {}

    @Override
    public String template() {
        return "list";
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
