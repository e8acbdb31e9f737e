package se.jamforaren.guide.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * What the guide leads to.
 *
 * @param counted the words after the number of suggestions
 * @param lead key of the sentence under it
 * @param answers what the reader has answered, each to be taken away
 * @param why why these and why in this order
 * @param compare where the ticked ones go
 * @param posts whether they must be posted
 * @param hidden fields that go with them
 * @param list the way to everyone who fits
 * @param paper the way to the sheet, null when there is nobody to print
 * @param others how many there are in that list
 */
record EndPage(
        String title,
        Go back,
        String counted,
        String lead,
        List<Go> answers,
        Go again,
        LocalText about,
        boolean invented,
        List<String> why,
        List<Card> cards,
        String compare,
        boolean posts,
        List<HiddenField> hidden,
        Go list,
        int others,
        @Nullable Go paper)
        implements PageView {

    /**
     * A suggestion.
     *
     * @param unknown answers that it has not said enough about, null for none
     * @param lacking answers that it has nothing for, null for none
     */
    record Card(
            String id,
            String name,
            String address,
            boolean isNew,
            @Nullable LocalText summary,
            List<Reason> reasons,
            @Nullable String unknown,
            @Nullable String lacking,
            boolean chosen) {}

    /** An answer and what the provider has for it. */
    record Reason(String icon, LocalText answer, List<Offer> offers) {}

    /** A term in words, and how. */
    record Offer(String term, @Nullable Said note) {}

    @Override
    public String template() {
        return "guide-end";
    }

    @Override
    public boolean readAloud() {
        return true;
    }

    /** How many suggestions there are. */
    public int count() {
        return cards.size();
    }
}
