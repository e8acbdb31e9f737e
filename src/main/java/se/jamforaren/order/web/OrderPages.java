package se.jamforaren.order.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/ordning}, and its account as CSV. */
@Controller("/{lang}/{kundval}")
class OrderPages {
    private final Lookup lookup;
    private final Accounts accounts;
    private final TradeOffs tradeOffs;
    private final PageRenderer pages;

    OrderPages(Lookup lookup, Accounts accounts, TradeOffs tradeOffs, PageRenderer pages) {
        this.lookup = lookup;
        this.accounts = accounts;
        this.tradeOffs = tradeOffs;
        this.pages = pages;
    }

    @Get("/ordning")
    HttpResponse<String> order(HttpRequest<?> request, String lang, String kundval) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        Parameters parameters = Parameters.of(request);
        Asked asked = Asked.read(parameters, catalogue);
        LocalDate on = parameters.date("on", Today.inStockholm());
        Map<String, List<String>> query = new LinkedHashMap<>(asked.parameters());
        parameters.one("on").ifPresent(day -> query.put("on", List.of(day)));
        Visit visit = Visit.to(texts, kundval, "ordning", lookup.chosen(catalogue, parameters))
                .asking(query);
        return pages.ok(
                visit, new OrderView(visit, asked, on, accounts.of(asked, Accounts.yearTo(on), on), tradeOffs).page());
    }

    @Get("/ordning.csv")
    HttpResponse<String> account(HttpRequest<?> request, String lang, String kundval) {
        lookup.texts(lang);
        Parameters parameters = Parameters.of(request);
        Asked asked = Asked.read(parameters, lookup.catalogue(kundval));
        LocalDate to = parameters.date("on", Today.inStockholm());
        LocalDate from = Accounts.yearTo(to);
        return HttpResponse.ok(AccountCsv.of(asked.programme(), from, to, accounts.of(asked, from, to)))
                .contentType(MediaType.of("text/csv;charset=utf-8;header=present"))
                .header("Content-Disposition", "attachment; filename=\"" + kundval + "-ordning.csv\"");
    }
}
