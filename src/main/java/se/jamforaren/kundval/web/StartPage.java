package se.jamforaren.kundval.web;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.guide.Guides;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Address;
import se.jamforaren.web.Go;
import se.jamforaren.web.PageView;

/**
 * The first page.
 *
 * @param search where words are searched for, null where the reader must first say for which choice system
 * @param choices the choice systems, twenty to a page
 * @param previous the way to the page before, null where there is none
 * @param next the way to the page after
 */
record StartPage(
        String title,
        @Nullable String search,
        List<Choice> choices,
        @Nullable Go previous,
        @Nullable Go next) implements PageView {

    /** How many choice systems stand on a page. */
    static final int PAGE = 20;

    /**
     * A choice system.
     *
     * @param address of its list
     * @param about what must be known about its facts
     * @param providers how many can be chosen
     * @param guide the guided choice, null when it has none
     */
    record Choice(
            String address,
            LocalText name,
            LocalText about,
            boolean invented,
            int providers,
            @Nullable Guided guide,
            List<Way> ways) {}

    /** The way to a guided choice with so many questions. */
    record Guided(String address, int questions) {}

    /**
     * A programme as a way to those who may offer it.
     *
     * @param providers how many of them can be chosen
     */
    record Way(String address, String icon, LocalText name, LocalText summary, int providers) {}

    /**
     * The start page on a day.
     *
     * @param shown the choice systems of the page
     * @param page its number
     * @param all how many choice systems there are
     */
    static StartPage of(List<Catalogue> shown, int page, int all, Guides guides, LocalDate on, Texts texts) {
        List<Choice> choices = shown.stream()
                .map(catalogue -> choice(catalogue, guides, on, texts.language().tag()))
                .toList();
        return new StartPage(
                texts.message("start.title"),
                all == 1 && choices.size() == 1 ? choices.getFirst().address() : null,
                choices,
                page > 1 ? turn(texts, "list.previous", page - 1) : null,
                (long) page * PAGE < all ? turn(texts, "list.next", page + 1) : null);
    }

    private static Go turn(Texts texts, String key, int to) {
        Address start = new Address("/" + texts.language().tag() + "/");
        return Go.to(texts.message(key), null, to == 1 ? start : start.with("page", Integer.toString(to)), Map.of());
    }

    private static Choice choice(Catalogue catalogue, Guides guides, LocalDate on, String language) {
        String list = "/" + language + "/" + catalogue.choiceSystem().id() + "/";
        return new Choice(
                list,
                catalogue.choiceSystem().name(),
                catalogue.choiceSystem().about(),
                catalogue.choiceSystem().invented(),
                catalogue.listedOn(on).size(),
                guides.find(catalogue.choiceSystem().id())
                        .map(guide ->
                                new Guided(list + "valj", guide.questions().size()))
                        .orElse(null),
                catalogue.choiceSystem().programmes().stream()
                        .map(programme -> new Way(
                                new Address(list)
                                        .with("programme", programme.id())
                                        .toString(),
                                programme.icon(),
                                programme.name(),
                                programme.summary(),
                                catalogue.offering(programme.id(), on).size()))
                        .toList());
    }

    @Override
    public String template() {
        return "start";
    }

    @Override
    public boolean readAloud() {
        return true;
    }

    @Override
    public boolean languagesOpen() {
        return true;
    }
}
