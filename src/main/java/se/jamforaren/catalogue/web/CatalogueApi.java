package se.jamforaren.catalogue.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Limits;
import se.jamforaren.kundval.Measure;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.Profile;
import se.jamforaren.result.Figure;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.Json;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Today;

/** The open data about choice systems and single providers. */
@Controller("/api/v1")
class CatalogueApi {
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 100_000;

    private final Catalogues catalogues;
    private final Lookup lookup;
    private final Json json;

    CatalogueApi(Catalogues catalogues, Lookup lookup, Json json) {
        this.catalogues = catalogues;
        this.lookup = lookup;
        this.json = json;
    }

    /** A choice system as data. */
    record OneSystem(
            String id,
            LocalText name,
            String municipality,
            boolean invented,
            LocalText about,
            long version,
            Instant publishedAt,
            List<Programme> programmes,
            List<MeasureName> measures,
            Limits limits,
            List<ChoiceSystem.Source> sources) {}

    /** A measure as data. */
    record MeasureName(String id, String kind, boolean outcome, LocalText name) {}

    /** A provider as data. */
    record OneProvider(
            String id,
            String name,
            Set<String> programmes,
            List<Authorisation> authorisations,
            Optional<LocalDate> confirmed,
            Profile profile,
            List<Figure> measures) {}

    @Get("/kundval")
    HttpResponse<String> systems(HttpRequest<?> request) {
        int page = Parameters.of(request).number("page", 1, 1, MOST_PAGES);
        return json.ok(catalogues.list((page - 1) * PAGE, PAGE).stream()
                .map(CatalogueApi::system)
                .toList());
    }

    @Get("/{kundval}/providers/{id}")
    HttpResponse<String> provider(HttpRequest<?> request, String kundval, String id) {
        ListedProvider listed = lookup.provider(lookup.catalogue(kundval), id);
        return json.ok(new OneProvider(
                id,
                listed.provider().name(),
                new TreeSet<>(
                        listed.provider().programmesOn(Parameters.of(request).date("on", Today.inStockholm()))),
                listed.provider().authorisations(),
                listed.provider().confirmed(),
                listed.provider().profile(),
                listed.figures()));
    }

    @Get("/{kundval}/export.csv")
    HttpResponse<String> export(HttpRequest<?> request, String kundval) {
        Catalogue catalogue = lookup.catalogue(kundval);
        return HttpResponse.ok(Export.csv(catalogue, Parameters.of(request).date("on", Today.inStockholm())))
                .contentType(MediaType.of("text/csv;charset=utf-8;header=present"))
                .header("Content-Disposition", "attachment; filename=\"" + kundval + ".csv\"");
    }

    @Get("/openapi.yml")
    HttpResponse<String> openApi() {
        try (InputStream file = CatalogueApi.class.getResourceAsStream("/openapi.yml")) {
            return HttpResponse.ok(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contentType(MediaType.of("application/yaml;charset=utf-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OneSystem system(Catalogue catalogue) {
        ChoiceSystem choiceSystem = catalogue.choiceSystem();
        return new OneSystem(
                choiceSystem.id(),
                choiceSystem.name(),
                choiceSystem.municipality(),
                choiceSystem.invented(),
                choiceSystem.about(),
                catalogue.version(),
                catalogue.publishedAt(),
                choiceSystem.programmes(),
                choiceSystem.measures().stream().map(CatalogueApi::name).toList(),
                choiceSystem.limits(),
                choiceSystem.sources());
    }

    private static MeasureName name(Measure measure) {
        return new MeasureName(
                measure.id(),
                measure.kind().name().toLowerCase(java.util.Locale.ROOT),
                measure.outcome(),
                measure.name());
    }
}
