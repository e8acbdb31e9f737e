package se.jamforaren.kundval.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.net.URI;
import java.util.List;
import java.util.Map;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.guide.Guides;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /} and {@code /{lang}/} */
@Controller
class StartPages {
    private static final int MOST_PAGES = 100_000;

    private final Languages languages;
    private final Lookup lookup;
    private final Catalogues catalogues;
    private final Guides guides;
    private final PageRenderer pages;

    StartPages(Languages languages, Lookup lookup, Catalogues catalogues, Guides guides, PageRenderer pages) {
        this.languages = languages;
        this.lookup = lookup;
        this.catalogues = catalogues;
        this.guides = guides;
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> door(@Nullable @Header(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return HttpResponse.seeOther(
                        URI.create("/" + languages.best(acceptLanguage).tag() + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    @Get("/{lang}/")
    HttpResponse<String> start(HttpRequest<?> request, String lang) {
        Texts texts = lookup.texts(lang);
        int page = Parameters.of(request).number("page", 1, 1, MOST_PAGES);
        List<Catalogue> shown = catalogues.list((page - 1) * StartPage.PAGE, StartPage.PAGE);
        Visit visit = Visit.to(texts, "");
        return pages.ok(
                page == 1 ? visit : visit.asking(Map.of("page", List.of(Integer.toString(page)))),
                StartPage.of(shown, page, catalogues.size(), guides, Today.inStockholm(), texts));
    }
}
