package se.jamforaren.provider.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Field.Section;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Texts;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.FunnelView;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.PageView;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/anordnare/{id}} */
@Controller("/{lang}/{kundval}/anordnare/{id}")
public class ProfilePages {
    private static final Set<Section> SHOWN = Set.of(Section.SHORT, Section.GOOD_AT, Section.CONTACT);

    private final Lookup lookup;
    private final PageRenderer pages;

    ProfilePages(Lookup lookup, PageRenderer pages) {
        this.lookup = lookup;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> profile(HttpRequest<?> request, String lang, String kundval, String id) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        ListedProvider listed = lookup.provider(catalogue, id);
        Parameters parameters = Parameters.of(request);
        List<String> chosen = lookup.chosen(catalogue, parameters);
        Visit visit = new Visit(
                texts,
                kundval + "/anordnare/" + id,
                QuestionParameters.kept(parameters),
                Map.of(),
                chosen,
                Optional.of(kundval));
        return pages.ok(visit, page(visit, catalogue, listed, parameters.date("on", Today.inStockholm())));
    }

    /** A provider's page as a reader meets it on a day. */
    public static PageView page(Visit visit, Catalogue catalogue, ListedProvider listed, LocalDate on) {
        Profile profile = listed.provider().profile();
        Texts texts = visit.texts();
        boolean isChosen = visit.chosen().contains(listed.id());
        List<String> toggled = new ArrayList<>(visit.chosen());
        if (!toggled.remove(listed.id())) {
            toggled.add(listed.id());
        }
        List<ProfilePage.Panel> figures = listed.figures().stream()
                .map(figure -> panel(figure, listed, catalogue, texts))
                .toList();
        return new ProfilePage(
                listed.provider().name(),
                visit.link("").with(visit.query()).toString(),
                profile.summary().orElse(null),
                profile.description().orElse(null),
                catalogue.choiceSystem().about(),
                confirmed(listed.provider(), on, texts),
                catalogue.choiceSystem().invented(),
                isChosen,
                !isChosen && visit.chosen().size() >= Lookup.MOST_CHOSEN,
                visit.choosing(toggled).here().toString(),
                Arrays.stream(Section.values())
                        .filter(SHOWN::contains)
                        .map(section -> section(section, profile, on, texts))
                        .toList(),
                figures,
                profile.films().orElse(List.of()).stream()
                        .map(film -> FilmView.of(film, texts))
                        .toList(),
                figures.stream().anyMatch(panel -> panel.figure().outcome()),
                catalogue.choiceSystem().programmes().stream()
                        .filter(programme -> listed.provider().programmesOn(on).contains(programme.id()))
                        .map(programme -> new ProfilePage.ProgrammeLink(
                                visit.address("insats/" + programme.id()),
                                programme.icon(),
                                programme.name(),
                                programme.summary()))
                        .toList(),
                catalogue.notesAbout(listed.id()));
    }

    private static String confirmed(Provider provider, LocalDate on, Texts texts) {
        return provider.confirmed()
                .map(day -> texts.message(
                        provider.isStaleOn(on) ? "profile.stale" : "profile.confirmed",
                        Map.of("date", texts.date(day))))
                .orElseGet(() -> texts.message("profile.unconfirmed"));
    }

    private static ProfilePage.Panel panel(Figure figure, ListedProvider listed, Catalogue catalogue, Texts texts) {
        FigureView view = FigureView.of(figure, catalogue.choiceSystem(), texts);
        return new ProfilePage.Panel(
                view,
                listed.provider().name(),
                listed.commentOn(figure).orElse(null),
                view.outcome() ? listed.provider().profile().customers().orElse(null) : null,
                FunnelView.of(figure, listed, catalogue, texts).orElse(null));
    }

    private static ProfilePage.Section section(Section section, Profile profile, LocalDate on, Texts texts) {
        List<AnswerView> answers = ProfileField.of(section).stream()
                .map(field -> AnswerView.of(field, profile, on, texts))
                .toList();
        List<String> gaps = answers.stream()
                .filter(answer -> !answer.known() && answer.asked())
                .map(answer -> texts.message(answer.label()))
                .toList();
        return new ProfilePage.Section(
                "section." + section.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                answers.stream().filter(AnswerView::known).toList(),
                gaps.isEmpty() ? null : String.join(texts.language().comma(), gaps));
    }
}
