package se.jamforaren.search.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.search.Search;
import se.jamforaren.search.Suggestions;
import se.jamforaren.text.Texts;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Json;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Today;

/** {@code /api/v1/{kundval}/suggest}: names and terms while somebody writes. */
@Controller("/api/v1/{kundval}/suggest")
class SuggestApi {
    private static final int MOST_CHARACTERS = 100;

    private final Lookup lookup;
    private final Search search;
    private final Json json;

    SuggestApi(Lookup lookup, Search search, Json json) {
        this.lookup = lookup;
        this.search = search;
        this.json = json;
    }

    /** The answer. */
    record Suggested(List<Suggestions.Suggestion> suggestions) {}

    @Get
    HttpResponse<String> suggest(HttpRequest<?> request, String kundval) {
        Catalogue catalogue = lookup.catalogue(kundval);
        Parameters parameters = Parameters.of(request);
        Texts texts = lookup.language(parameters);
        String words = parameters
                .one("q")
                .filter(q -> q.length() <= MOST_CHARACTERS)
                .orElseThrow(() -> new BadParameter("q", "1 to " + MOST_CHARACTERS + " characters"));
        return json.ok(
                new Suggested(search.suggest(catalogue, words, texts, parameters.date("on", Today.inStockholm()))));
    }
}
