package se.jamforaren.kundval.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.net.URI;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.guide.Guides;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /} and {@code /{lang}/} */
@Controller
class StartPages {
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
    HttpResponse<String> start(String lang) {
        Texts texts = lookup.texts(lang);
        return pages.ok(Visit.to(texts, ""), StartPage.of(catalogues.all(), guides, Today.inStockholm(), texts));
    }
}
