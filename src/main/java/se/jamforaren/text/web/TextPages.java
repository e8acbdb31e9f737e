package se.jamforaren.text.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import se.jamforaren.text.Page;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Prose;
import se.jamforaren.web.Visit;

/** {@code /{lang}/om/{name}}, for every text under pages/ of a language. */
@Controller("/{lang}/om/{name}")
class TextPages {
    private final Lookup lookup;
    private final PageRenderer pages;
    private final Contact contact;

    TextPages(Lookup lookup, PageRenderer pages, Contact contact) {
        this.lookup = lookup;
        this.pages = pages;
        this.contact = contact;
    }

    @Get
    HttpResponse<String> text(String lang, String name) {
        Texts texts = lookup.texts(lang);
        Page page = texts.page(name).orElseThrow(() -> new NotFound("no such text"));
        Visit visit = Visit.to(texts, "om/" + page.name());
        return pages.ok(visit, new TextPage(visit.home(), Prose.of(page, texts.original(page), texts), contact));
    }
}
