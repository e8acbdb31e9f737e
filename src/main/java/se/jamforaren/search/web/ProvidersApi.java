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
import java.util.Map;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.search.Question;
import se.jamforaren.search.Search;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Json;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.QuestionParameters;

/** {@code /api/v1/{kundval}/providers}: the list as data. */
@Controller("/api/v1/{kundval}/providers")
class ProvidersApi {
    private static final int MOST_PAGES = 100_000;

    private final Lookup lookup;
    private final Search search;
    private final Vocabulary vocabulary;
    private final Json json;

    ProvidersApi(Lookup lookup, Search search, Vocabulary vocabulary, Json json) {
        this.lookup = lookup;
        this.search = search;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    @Get
    HttpResponse<String> providers(HttpRequest<?> request, String kundval) {
        return answer(kundval, Parameters.of(request), false);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> providersForNeeds(
            HttpRequest<?> request, String kundval, @Body @Nullable Map<String, Object> form) {
        return answer(kundval, Parameters.of(request, form == null ? Map.of() : form), true);
    }

    private HttpResponse<String> answer(String kundval, Parameters parameters, boolean posted) {
        Catalogue catalogue = lookup.catalogue(kundval);
        String language = lookup.language(parameters).language().tag();
        Question question = QuestionParameters.read(parameters, posted, catalogue.choiceSystem(), vocabulary)
                .in(language);
        int page = parameters.number("page", 1, 1, MOST_PAGES);
        return json.ok(ApiAnswer.of(question, search.answer(catalogue, question), page));
    }
}
