package se.jamforaren.result.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/siffror} and {@code siffror.csv} beside it */
@Controller("/{lang}/{kundval}")
class FiguresPages {
    private final Lookup lookup;
    private final PageRenderer pages;

    FiguresPages(Lookup lookup, PageRenderer pages) {
        this.lookup = lookup;
        this.pages = pages;
    }

    @Get("/siffror")
    HttpResponse<String> figures(HttpRequest<?> request, String lang, String kundval) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        Visit visit = Visit.to(texts, kundval, "siffror", lookup.chosen(catalogue, Parameters.of(request)));
        return pages.ok(visit, new FiguresDrawing(visit, catalogue).page());
    }

    @Get("/siffror.csv")
    HttpResponse<String> csv(String lang, String kundval) {
        lookup.texts(lang);
        return HttpResponse.ok(FiguresCsv.of(lookup.catalogue(kundval)))
                .contentType(MediaType.of("text/csv;charset=utf-8;header=present"))
                .header("Content-Disposition", "attachment; filename=\"" + kundval + "-siffror.csv\"");
    }
}
