package se.jamforaren.comparison.web;

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
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Go;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.PageView;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/jamfor} */
@Controller("/{lang}/{kundval}/jamfor")
class ComparisonPages {
    private final Lookup lookup;
    private final Vocabulary vocabulary;
    private final PageRenderer pages;

    ComparisonPages(Lookup lookup, Vocabulary vocabulary, PageRenderer pages) {
        this.lookup = lookup;
        this.vocabulary = vocabulary;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> asked(HttpRequest<?> request, String lang, String kundval) {
        return answer(Parameters.of(request), false, lang, kundval);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> posted(
            HttpRequest<?> request, String lang, String kundval, @Body @Nullable Map<String, Object> form) {
        return answer(Parameters.of(request, form == null ? Map.of() : form), true, lang, kundval);
    }

    private HttpResponse<String> answer(Parameters parameters, boolean posted, String lang, String kundval) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        List<ListedProvider> providers = providers(catalogue, parameters);
        LocalDate on = QuestionParameters.read(parameters, posted, catalogue.choiceSystem(), vocabulary)
                .on();
        List<String> needs = parameters.all(QuestionParameters.NEED);
        Visit visit = new Visit(
                texts,
                kundval + "/jamfor",
                QuestionParameters.kept(parameters),
                needs.isEmpty() ? Map.of() : Map.of(QuestionParameters.NEED, needs),
                providers.stream().map(ListedProvider::id).toList(),
                Optional.of(kundval));
        boolean brief = ComparisonDrawing.isBrief(parameters);
        if (providers.size() < 2) {
            return pages.ok(visit, tooFew(visit, providers));
        }
        ComparisonDrawing drawing = new ComparisonDrawing(visit, catalogue.choiceSystem(), providers, on);
        return pages.ok(drawing.visit(brief), drawing.page(brief));
    }

    private List<ListedProvider> providers(Catalogue catalogue, Parameters parameters) {
        List<String> ids = parameters.all("a");
        if (ids.size() > Lookup.MOST_CHOSEN) {
            throw new BadParameter("a", "at most " + Lookup.MOST_CHOSEN + " providers");
        }
        return ids.stream().map(id -> lookup.provider(catalogue, id)).toList();
    }

    private static PageView tooFew(Visit visit, List<ListedProvider> providers) {
        return new TooFewPage(
                visit.texts().message("compare.few.title"),
                providers.stream()
                        .findFirst()
                        .map(listed -> listed.provider().name())
                        .orElse(null),
                Go.to(
                        visit.texts().message("compare.few.list"),
                        "arrow-left",
                        visit.link("").with(visit.query()),
                        visit.posted()));
    }
}
