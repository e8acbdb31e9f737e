package se.jamforaren.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.order.Rotation;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class OrderPagesTest {
    private static final String PAGE = "/nacka-2016/ordning";
    private static final String API = "/api/v1/nacka-2016/exposure";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Inject
    EmbeddedServer server;

    @Inject
    Catalogues catalogues;

    private Reader reader;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        reader = new Reader(server);
        catalogue = catalogues.find("nacka-2016").orElseThrow();
    }

    @Test
    void whatIsFixedOnceForAllIsPublished() {
        assertThat(Reader.text(reader.get("/sv/exempel/ordning")))
                .contains("N0/(N0+10) är jämnt fördelat mellan 0 och 1")
                .contains("säkra till minst 90\u00a0%. Troligen bättre: minst 75\u00a0%");
    }

    @Test
    void theRulesTheLimitsAndThePriceAreTold() {
        assertThat(Reader.text(reader.get("/sv" + PAGE)))
                .startsWith("Tillbaka till listan Så ordnar vi")
                .contains("Ingen kan betala Ingen kan köpa en bättre plats.")
                .contains("Färre än 5 kunder: vi visar ingen siffra.")
                .contains("olika först när vi är säkra till 75")
                .contains("Att sluta räkna storlek ger 3,4 fler kunder av 100 som lyckas.")
                .contains("Grupper vid 75 procent Vårt sätt 52,6 29,0 0,128");
        assertThat(Reader.text(reader.get("/en" + PAGE)))
                .contains("How we order", "Nobody can buy a better place.", "Turns only 47.1 48.0 0.232");
    }

    @ParameterizedTest
    @CsvSource({"sv,2026-11-22", "en,2026-11-22", "en,2026-11-23", "en,2026-11-24"})
    void theExampleCanBeWorkedOutFromItsOwnNumbers(String language, String day) {
        String text = Reader.text(reader.get("/" + language + PAGE + "?on=" + day))
                .replace("&#x3D;", "=")
                .replaceAll("(\\d),(\\d)", "$1.$2");
        Matcher sum = Pattern.compile(
                        "\\((\\d+) × ([\\d.]+) \\+ ([\\d.]+) × ([\\d.]+)\\) / \\((\\d+) \\+ ([\\d.]+)\\) = ([\\d.]+)")
                .matcher(text);

        assertThat(sum.find()).isTrue();
        double n = number(sum, 1);
        double imaginary = number(sum, 3);
        assertThat(number(sum, 7))
                .isCloseTo((n * number(sum, 2) + imaginary * number(sum, 4)) / (n + imaginary), within(0.0005001));
        assertThat(text).contains(language.equals("sv") ? "Vi visar 0." : "We show 0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sai"})
    void theOrderOfADayIsTheRotation(String programme) {
        String html = reader.get("/sv" + PAGE + "?on=" + DAY + "&programme=" + programme)
                .body()
                .replaceAll("(?s)^.*<ol class=\"places\">|</ol>.*$", "");
        List<String> shown = Pattern.compile("anordnare/([a-z0-9-]+)")
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        List<ListedProvider> listed =
                programme.isEmpty() ? catalogue.listedOn(DAY) : catalogue.offering(programme, DAY);

        assertThat(shown)
                .isNotEmpty()
                .isEqualTo(Rotation.on(
                        DAY,
                        programme.isEmpty() ? "*" : programme,
                        "fit",
                        listed.stream().map(ListedProvider::id).toList()));
    }

    @Test
    void theListOfTheSameDayHasTheSameOrder() {
        String page = reader.get("/sv" + PAGE + "?on=" + DAY).body();
        List<String> listed = reader.json("/api/v1/nacka-2016/providers?on=" + DAY)
                .get("providers")
                .findValuesAsText("name");

        assertThat(Reader.text(reader.get("/sv/nacka-2016/?on=" + DAY)))
                .contains("Ingen kan betala för att komma först. Läs hur vi ordnar listan");
        assertThat(page.substring(page.indexOf("<ol class=\"places\">")).replace("&amp;", "&"))
                .containsSubsequence(listed);
    }

    @Test
    void overAFullCycleNobodyHasBeenSeenMore() {
        int size = catalogue.listedOn(DAY).size();
        LocalDate from = DAY.minusDays(Math.floorMod(Rotation.number(DAY), size));
        JsonNode account = reader.json(API + "?from=" + from + "&to=" + from.plusDays(size - 1));

        assertThat(account.get("programme").asText()).isEqualTo("*");
        assertThat(account.get("loss").asDouble()).isCloseTo(0, within(1e-15));
        assertThat(account.get("providers")).hasSize(size).allSatisfy(one -> {
            assertThat(one.get("first").asInt()).isEqualTo(1);
            assertThat(one.get("places")).hasSize(size).allMatch(days -> days.asInt() == 1);
        });
    }

    @Test
    void theAccountIsTheSameOnThePageAsATableAndAsData() {
        JsonNode first =
                reader.json(API + "?programme=sai&to=" + DAY).get("providers").get(0);
        HttpResponse<String> csv = reader.get("/sv" + PAGE + ".csv?programme=sai&on=" + DAY);
        String exposure =
                String.format(Locale.ROOT, "%.9f", first.get("exposure").asDouble());

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().toList().getFirst()).startsWith("programme,from,to,id,exposure,days,place_1,");
        assertThat(csv.body().lines().toList().get(1))
                .startsWith("sai,2025-11-23," + DAY + "," + first.get("id").asText() + "," + exposure + ",365,"
                        + first.get("first").asInt() + ",");
        assertThat(Reader.text(reader.get("/en" + PAGE + "?programme=sai&on=" + DAY)))
                .contains(
                        String.format(Locale.ROOT, "%.3f", first.get("exposure").asDouble()) + " "
                                + first.get("first").asInt() + " of 365");
    }

    @Test
    void whoWasNotThereTheWholeYearIsSaid() {
        assertThat(Reader.text(reader.get("/sv/exempel/ordning?on=" + DAY)))
                .contains("Allt här är påhittat.", "Alla har inte varit med hela året.");
        assertThat(reader.get("/sv/exempel/ordning?on=2020-01-01").statusCode()).isEqualTo(200);
    }

    @Test
    void theChosenAreKeptAndTheFooterLeadsHere() {
        String html = reader.get("/sv" + PAGE + "?a=misa").body().replace("&#x3D;", "=");

        assertThat(html)
                .contains("<input type=\"hidden\" name=\"a\" value=\"misa\">")
                .contains("<li><a href=\"/sv/nacka-2016/ordning?a=misa\">Så ordnar vi</a></li>")
                .contains("href=\"/en/nacka-2016/ordning?a=misa\"");
        assertThat(reader.get("/sv/").body()).doesNotContain("Så ordnar vi");
    }

    @ParameterizedTest
    @CsvSource({
        "?programme=nothing,programme",
        "?programme=sai&programme=grund,programme",
        "?from=yesterday,from",
        "?to=2026-02-30,to",
        "?from=2026-11-22&to=2026-11-21,from",
        "?from=2023-11-22&to=2026-11-22,from"
    })
    void aWrongParameterIsNamed(String query, String name) {
        HttpResponse<String> answer = reader.get(API + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Reader.json(answer).get("parameter").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE + "?on=soon", PAGE + "?programme=nothing", PAGE + ".csv?on=soon"})
    void aWrongParameterOfThePageIsABadRequest(String address) {
        assertThat(reader.get("/sv" + address).statusCode()).isEqualTo(400);
    }

    @Test
    void almostThreeYearsCanBeAskedFor() {
        assertThat(reader.get(API + "?from=2023-11-23&to=2026-11-22").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/api/v1/nowhere/exposure").statusCode()).isEqualTo(404);
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
