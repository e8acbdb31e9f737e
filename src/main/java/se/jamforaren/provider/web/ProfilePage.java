package se.jamforaren.provider.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.catalogue.Note;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.FunnelView;
import se.jamforaren.web.PageView;

/**
 * A provider's page.
 *
 * @param list address of the list that the reader came from
 * @param toggle address of this page with the provider chosen, or no longer chosen, for comparison
 * @param confirmed when the provider last said that all is true, and whether that was long ago
 * @param notes what was wrong in earlier versions
 * @param about what must be known about the choice system's facts
 */
record ProfilePage(
        String name,
        String list,
        @Nullable LocalText summary,
        @Nullable LocalText description,
        LocalText about,
        String confirmed,
        boolean invented,
        boolean chosen,
        boolean full,
        String toggle,
        List<Section> sections,
        List<Panel> figures,
        List<FilmView> films,
        boolean outcomes,
        List<ProgrammeLink> programmes,
        List<Note> notes)
        implements PageView {

    /**
     * A part of the page.
     *
     * @param heading key of its heading
     * @param gaps labels of what has not been answered, null when all has
     */
    record Section(
            String heading,
            List<AnswerView> answers,
            @Nullable String gaps) {}

    /**
     * A figure with what belongs to it.
     *
     * @param comment what the provider says about it, null when it says nothing
     * @param customers whom the provider mostly serves, null when it is unknown or does not matter to the figure
     * @param funnel it among the others of its programme, null where nobody can be compared
     */
    record Panel(
            FigureView figure,
            String provider,
            @Nullable LocalText comment,
            @Nullable LocalText customers,
            @Nullable FunnelView funnel) {}

    /** A programme that the provider may offer. */
    record ProgrammeLink(String address, String icon, LocalText name, LocalText summary) {}

    @Override
    public String template() {
        return "profile";
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
