package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.guide.Guides;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Question;
import se.jamforaren.search.Search;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Address;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.Templates;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/}: search, choices, list. */
@Controller("/{lang}/{kundval}/")
class ListPages {
    private static final int MOST_PAGES = 100_000;

    private final Lookup lookup;
    private final Search search;
    private final Vocabulary vocabulary;
    private final Guides guides;
    private final PageRenderer pages;
    private final KeptParts kept;
    private final Templates templates;

    ListPages(
            Lookup lookup,
            Search search,
            Vocabulary vocabulary,
            Guides guides,
            PageRenderer pages,
            KeptParts kept,
            Templates templates) {
        this.kept = kept;
        this.templates = templates;
        this.lookup = lookup;
        this.search = search;
        this.vocabulary = vocabulary;
        this.guides = guides;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String lang, String kundval) {
        return page(lang, kundval, Parameters.of(request), false);
    }

    /** With needs the page is the answer itself; without any it can have an address, so the reader is sent there. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> listOfNeeds(
            HttpRequest<?> request, String lang, String kundval, @Body @Nullable Map<String, Object> form) {
        Parameters parameters = Parameters.of(request, form == null ? Map.of() : form);
        if (parameters.all(QuestionParameters.NEED).isEmpty()) {
            return HttpResponse.seeOther(URI.create(new Address("/" + lang + "/" + kundval + "/")
                    .with(QuestionParameters.kept(parameters))
                    .with(FacetsView.WHOLE, parameters.all(FacetsView.WHOLE))
                    .with("a", parameters.all("a"))
                    .toString()));
        }
        return page(lang, kundval, parameters, true);
    }

    private HttpResponse<?> page(String lang, String kundval, Parameters parameters, boolean posted) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        Question question = QuestionParameters.read(parameters, posted, catalogue.choiceSystem(), vocabulary)
                .in(lang);
        int page = parameters.number("page", 1, 1, MOST_PAGES);
        Optional<String> whole = whole(parameters);
        Visit visit = new Visit(
                texts,
                kundval + "/",
                QuestionParameters.kept(parameters),
                posted ? Map.of(QuestionParameters.NEED, parameters.all(QuestionParameters.NEED)) : Map.of(),
                lookup.chosen(catalogue, parameters),
                Optional.of(kundval));
        return pages.ok(
                showing(visit, whole),
                new ListView(
                                visit,
                                catalogue,
                                question,
                                search.answer(catalogue, question),
                                vocabulary,
                                kept,
                                templates,
                                page)
                        .page(guides.find(kundval).isPresent(), whole));
    }

    /** The page itself in another language shows the same; what it leads to does not, and no search engine lists it. */
    private static Visit showing(Visit visit, Optional<String> whole) {
        Map<String, List<String>> query = new LinkedHashMap<>(visit.query());
        whole.ifPresent(facet -> query.put(FacetsView.WHOLE, List.of(facet)));
        return visit.asking(query);
    }

    private static Optional<String> whole(Parameters parameters) {
        Optional<String> whole = parameters.one(FacetsView.WHOLE);
        List<String> facets = ProfileField.facets().stream()
                .flatMap(field -> field.facet().stream())
                .toList();
        if (whole.isPresent() && !facets.contains(whole.get())) {
            throw new BadParameter(FacetsView.WHOLE, "one of " + facets);
        }
        return whole;
    }
}
