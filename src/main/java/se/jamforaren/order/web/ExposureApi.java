package se.jamforaren.order.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.LocalDate;
import java.util.List;
import se.jamforaren.order.Exposure;
import se.jamforaren.order.ExposureAccount;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Json;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Today;

/** {@code /api/v1/{kundval}/exposure}: the exposure account of any time as data. */
@Controller("/api/v1/{kundval}/exposure")
class ExposureApi {
    private static final int MOST_YEARS = 3;

    private final Lookup lookup;
    private final Accounts accounts;
    private final Json json;

    ExposureApi(Lookup lookup, Accounts accounts, Json json) {
        this.lookup = lookup;
        this.accounts = accounts;
        this.json = json;
    }

    /** An account as data. */
    record Account(String programme, String from, String to, List<Visibility> providers, double loss) {}

    /** A provider's exposure as data. */
    record Visibility(String id, double exposure, int first, List<Integer> places) {
        static Visibility of(Exposure exposure) {
            return new Visibility(
                    exposure.id(), exposure.exposure(), exposure.days().getFirst(), exposure.days());
        }
    }

    @Get
    HttpResponse<String> exposure(HttpRequest<?> request, String kundval) {
        Parameters parameters = Parameters.of(request);
        Asked asked = Asked.read(parameters, lookup.catalogue(kundval));
        LocalDate to = parameters.date("to", Today.inStockholm());
        LocalDate from = parameters.one("from").isPresent() ? parameters.date("from", to) : Accounts.yearTo(to);
        if (from.isAfter(to)) {
            throw new BadParameter("from", "a date that is not after to");
        }
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new BadParameter("from", "a date less than " + MOST_YEARS + " years before to");
        }
        ExposureAccount account = accounts.of(asked, from, to);
        return json.ok(new Account(
                asked.programme(),
                from.toString(),
                to.toString(),
                account.exposures().stream().map(Visibility::of).toList(),
                Accounts.loss(account)));
    }
}
