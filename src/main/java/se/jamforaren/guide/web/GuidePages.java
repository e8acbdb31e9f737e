package se.jamforaren.guide.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.guide.Guide;
import se.jamforaren.guide.Guides;
import se.jamforaren.guide.Walk;
import se.jamforaren.search.Search;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.PageView;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/valj}: one question a page; answers travel in the body only and nothing is kept. */
@Controller("/{lang}/{kundval}/valj")
class GuidePages {
    /** Name of the field that an answer is in. */
    static final String ANSWER = "svar";

    private final Lookup lookup;
    private final Guides guides;
    private final Search search;
    private final Vocabulary vocabulary;
    private final PageRenderer pages;

    GuidePages(Lookup lookup, Guides guides, Search search, Vocabulary vocabulary, PageRenderer pages) {
        this.lookup = lookup;
        this.guides = guides;
        this.search = search;
        this.vocabulary = vocabulary;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> first(HttpRequest<?> request, String lang, String kundval) {
        return page(request, Map.of(), lang, kundval);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> further(
            HttpRequest<?> request, String lang, String kundval, @Body @Nullable Map<String, Object> form) {
        return page(request, form == null ? Map.of() : form, lang, kundval);
    }

    private HttpResponse<String> page(HttpRequest<?> request, Map<String, Object> form, String lang, String kundval) {
        Catalogue catalogue = lookup.catalogue(kundval);
        Guide guide = guides.find(kundval).orElseThrow(() -> new NotFound("no guide"));
        keepOutOfTheAddress(Parameters.of(request));
        Parameters parameters = Parameters.of(request, form);
        Walk walk = Walk.read(guide, parameters.all(ANSWER))
                .orElseThrow(() -> new BadParameter(ANSWER, "one answer to each question of the guide"));
        LocalDate on = parameters.date("on", Today.inStockholm());
        Visit visit = new Visit(
                lookup.texts(lang),
                kundval + "/valj",
                parameters.all("on").isEmpty() ? Map.of() : Map.of("on", List.of(on.toString())),
                walk.given().isEmpty() ? Map.of() : Map.of(ANSWER, walk.written()),
                lookup.chosen(catalogue, parameters),
                Optional.of(kundval));
        return pages.ok(visit, view(visit, catalogue, walk, on)).header("Cache-Control", "no-store");
    }

    private PageView view(Visit visit, Catalogue catalogue, Walk walk, LocalDate on) {
        GuideDrawing drawing = new GuideDrawing(visit, walk);
        return walk.next()
                .map(question -> (PageView) drawing.question(question))
                .orElseGet(() -> new EndDrawing(
                                visit, catalogue, walk, vocabulary, search.answer(catalogue, walk.question(on)))
                        .page());
    }

    private static void keepOutOfTheAddress(Parameters address) {
        for (String name : List.of(ANSWER, QuestionParameters.NEED)) {
            if (!address.all(name).isEmpty()) {
                throw new BadParameter(
                        name, "it in the body of a POST, never in an address, since it can be sensitive");
            }
        }
    }
}
