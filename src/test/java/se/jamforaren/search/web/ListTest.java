package se.jamforaren.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.order.Rotation;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class ListTest {
    private static final String API = "/api/v1/nacka-2016/providers";

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void read() {
        reader = new Reader(server);
    }

    @Test
    void everyoneStandsInTheRotationOfTheDay() {
        JsonNode answer = reader.json(API + "?on=2026-11-22");

        List<String> ids = ids(answer);
        assertThat(ids).hasSize(12);
        assertThat(ids).isEqualTo(Rotation.on(LocalDate.of(2026, 11, 22), "*", "fit", ids));
        assertThat(answer.findValues("group")).allMatch(group -> group.asInt() == 1);
        assertThat(ids(reader.json(API + "?on=2026-11-23"))).isNotEqualTo(ids).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aProgrammeIsAFilterAndTurnsItsOwnWheel() {
        List<String> ids = ids(reader.json(API + "?programme=sai&on=2026-11-22"));

        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "eductus", "jobblotsen", "omsorgslyftet", "strombergs", "integra", "lowenfeldt", "misa")
                .isEqualTo(Rotation.on(LocalDate.of(2026, 11, 22), "sai", "fit", ids));
    }

    @Test
    void whoHasNotAnsweredComesLastAndIsNeverHidden() {
        JsonNode answer = reader.json(API + "?language=so");

        assertThat(answer.get("total").asInt()).isEqualTo(12);
        assertThat(answer.get("providers"))
                .allMatch(provider -> provider.get("unanswered").toString().equals("[\"language\"]"));
        assertThat(reader.get("/sv/nacka-2016/?language=so").body())
                .contains("12 har inte svarat om allt")
                .contains("Vi vet inte än om språk. Fråga dem.");
    }

    @Test
    void whoMeetsTheChoiceComesFirstAndSaysWhy() {
        JsonNode answer = Reader.json(reader.post(API, "need=need.rehabilitation"));

        assertThat(answer.get("providers").get(0).get("id").asText()).isEqualTo("misa");
        assertThat(answer.get("providers").get(0).get("matched").toString())
                .isEqualTo("[{\"field\":\"need\",\"term\":\"need.rehabilitation\"}]");
    }

    @Test
    void aNameIsFoundFirst() {
        assertThat(ids(reader.json(API + "?q=jobblotsen")).getFirst()).isEqualTo("jobblotsen");
        assertThat(ids(reader.json(API + "?q=L%C3%96WENFELDT")).getFirst()).isEqualTo("lowenfeldt");
        assertThat(ids(reader.json(API + "?q=lowenfeldt")).getFirst()).isEqualTo("lowenfeldt");
    }

    @Test
    void aWordOfOneLanguageFindsAProviderDescribedInAnother() {
        assertThat(ids(reader.json(API + "?q=alcohol"))).contains("lowenfeldt", "cognix");
    }

    @Test
    void needsTravelInTheBodyOnly() {
        HttpResponse<String> inAddress = reader.get("/sv/nacka-2016/?need=need.addiction");
        HttpResponse<String> inBody = reader.post("/sv/nacka-2016/", "need=need.addiction");

        assertThat(inAddress.statusCode()).isEqualTo(400);
        assertThat(inBody.statusCode()).isEqualTo(200);
        assertThat(inBody.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(inBody.body().replaceAll("<input[^>]*>", "")).doesNotContain("need.addiction");
    }

    @Test
    void aFormWithoutNeedsLeadsToAnAddress() {
        HttpResponse<String> answer =
                reader.post("/sv/nacka-2016/", "industry=industry.transport&q=k%C3%B6ra+buss&a=misa&junk=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/sv/nacka-2016/?q=k%C3%B6ra+buss&industry=industry.transport&a=misa");
    }

    @Test
    void theChosenOnesAreKeptByEveryLink() {
        String page = reader.get("/sv/nacka-2016/?a=misa&a=cognix").body();

        assertThat(page).contains("Mina valda (2)").contains("jobblotsen?a&#x3D;misa&amp;a&#x3D;cognix");
    }

    @Test
    void everyFacetOptionSaysHowManyOfferIt() {
        JsonNode facets = reader.json(API + "?programme=forstarkt").get("facets");

        assertThat(facets.get("programme").toString()).contains("{\"id\":\"sai\",\"count\":7}");
        facets.properties()
                .forEach(facet -> facet.getValue().forEach(count -> {
                    if (!facet.getKey().equals("programme")) {
                        assertThat(count.get("count").asInt()).isBetween(1, 11);
                    }
                }));
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.get("providers").forEach(provider -> ids.add(provider.get("id").asText()));
        return ids;
    }
}
