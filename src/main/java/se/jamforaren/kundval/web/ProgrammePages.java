package se.jamforaren.kundval.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Optional;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.kundval.Programme;
import se.jamforaren.text.Language;
import se.jamforaren.text.Page;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Prose;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/insats/{id}} */
@Controller("/{lang}/{kundval}/insats/{id}")
class ProgrammePages {
    private final Lookup lookup;
    private final ChoiceSystems choiceSystems;
    private final PageRenderer pages;

    ProgrammePages(Lookup lookup, ChoiceSystems choiceSystems, PageRenderer pages) {
        this.lookup = lookup;
        this.choiceSystems = choiceSystems;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> programme(HttpRequest<?> request, String lang, String kundval, String id) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        Programme programme =
                catalogue.choiceSystem().findProgramme(id).orElseThrow(() -> new NotFound("no such programme"));
        Visit visit = Visit.to(texts, kundval, "insats/" + id, lookup.chosen(catalogue, Parameters.of(request)));
        return pages.ok(
                visit,
                new ProgrammePage(
                        visit.address(""),
                        programme.name().in(lang).text(),
                        programme,
                        visit.link("").with("programme", id).toString(),
                        catalogue.offering(id, Today.inStockholm()).size(),
                        choiceSystems
                                .page(kundval, id, lang)
                                .map(page -> Prose.of(page, original(kundval, page, texts), texts))
                                .orElse(null)));
    }

    /** What a programme demands and gives a right to stands beside the Swedish until a speaker has read it. */
    private Optional<Page> original(String kundval, Page page, Texts texts) {
        return choiceSystems
                .page(kundval, page.name(), Language.FIRST)
                .filter(swedish -> page.language().equals(texts.language().tag())
                        && !page.language().equals(Language.FIRST)
                        && texts.isUnread(kundval, ChoiceSystems.pageKey(page.name()), page, swedish));
    }
}
