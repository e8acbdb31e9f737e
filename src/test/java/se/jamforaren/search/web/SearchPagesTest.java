package se.jamforaren.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.LogLines;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class SearchPagesTest {
    private static final String API = "/api/v1/exempel/providers?on=2026-11-22&";
    private static final String SUGGEST = "/api/v1/exempel/suggest?on=2026-11-22&";

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void read() {
        reader = new Reader(server);
    }

    @Test
    void nearnessIsSaidButOrdersOnlyWhenAsked() {
        JsonNode said = reader.json(API + "near=exempel-hamnen");
        JsonNode ordered = reader.json(API + "near=exempel-hamnen&order=near");

        assertThat(ids(said)).isEqualTo(ids(reader.json(API)));
        assertThat(ids(ordered).subList(0, 2)).containsExactlyInAnyOrder("exempelbryggan", "exempelkoket");
        assertThat(provider(said, "exempelbryggan").get("metres").asInt()).isZero();
        assertThat(provider(said, "exempelhalsan").get("metres").asInt()).isEqualTo(7000);
        assertThat(provider(said, "exempelkoden").has("metres")).isFalse();
        List<Integer> metres = new ArrayList<>();
        ordered.get("providers")
                .forEach(one -> metres.add(one.has("metres") ? one.get("metres").asInt() : Integer.MAX_VALUE));
        assertThat(metres).isSorted();
        assertThat(reader.get("/sv/exempel/?on=2026-11-22&near=exempel-hamnen").body())
                .contains("ungefär 7 km från Exempelhamnen")
                .contains("Närmast först")
                .contains("<option value=\"place.exempel-hamnen\" selected>");
    }

    @Test
    void anUnknownPlaceIsNamed() {
        HttpResponse<String> near = reader.get(API + "near=atlantis");
        HttpResponse<String> place = reader.get(API + "place=atlantis");
        HttpResponse<String> nowhere = reader.get(API + "order=near");

        assertThat(near.statusCode()).isEqualTo(400);
        assertThat(near.body()).contains("near").contains("atlantis");
        assertThat(place.statusCode()).isEqualTo(400);
        assertThat(place.body()).contains("place").contains("atlantis");
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("near");
    }

    @Test
    void aPlaceWithoutAKnownPointSaysNoDistance() {
        assertThat(reader.get("/api/v1/nacka-2016/providers?near=sickla&order=near")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/sv/nacka-2016/").body()).doesNotContain("name=\"near\"");
    }

    @Test
    void wordsThatNobodyOffersLeadToWhatIsNear() {
        String page = Reader.text(reader.get("/sv/exempel/?on=2026-11-22&q=soldat"));
        String lost = Reader.text(reader.get("/sv/exempel/?on=2026-11-22&q=xyzzyq"));

        assertThat(page).contains("Ingen har skrivit att de erbjuder det här.").contains("Bygg och anläggning");
        assertThat(lost).contains("Vi känner inte igen ”xyzzyq”.").contains("har inte svarat om allt");
        assertThat(reader.json(API + "q=xyzzyq").get("providers"))
                .allSatisfy(provider -> assertThat(provider.get("unanswered")).isNotEmpty());
    }

    @Test
    void whatWasMeantIsSaid() {
        JsonNode answer = reader.json(API + "q=rehabilitring");

        assertThat(answer.get("suggestion").asText()).isEqualTo("rehabilitering");
        assertThat(provider(answer, "exempelhalsan").get("matched").toString())
                .contains("{\"field\":\"need\",\"term\":\"need.rehabilitation\"}");
        assertThat(reader.json(API + "q=lager").get("suggestion").isNull()).isTrue();
    }

    @Test
    void theWordsAreMarkedWhereTheyStand() {
        assertThat(reader.get("/sv/exempel/?on=2026-11-22&q=truckar+%3Cb%3E").body())
                .contains("<mark>truck</mark>")
                .doesNotContain("<b></mark>");
        assertThat(reader.get("/en/exempel/?on=2026-11-22&q=forklift").body()).contains("<mark>forklift</mark>");
        assertThat(reader.get("/sv/exempel/?on=2026-11-22").body()).doesNotContain("<mark>");
    }

    @Test
    void onlyWordsThatSayNothingShowEveryone() {
        assertThat(reader.json(API + "q=jag+vill+ha+hj%C3%A4lp").get("total").asInt())
                .isEqualTo(14);
    }

    @Test
    void nobodyWhoHasNotAnsweredIsHiddenByAnyFacet() {
        for (String facet : Set.of("industry", "activity", "method", "language", "format", "access", "place")) {
            JsonNode everyone = reader.json(API);
            String code = everyone.get("facets").get(facet).get(0).get("id").asText();
            JsonNode answer = reader.json(API + facet + "=" + code);
            Set<String> shown = new TreeSet<>(ids(answer));
            boolean last = false;
            for (JsonNode provider : answer.get("providers")) {
                boolean unanswered = !provider.get("unanswered").isEmpty();
                assertThat(last && !unanswered)
                        .as("who has answered %s after who has not", facet)
                        .isFalse();
                last = unanswered;
            }
            everyone.get("providers").forEach(provider -> {
                JsonNode profile = reader.json("/api/v1/exempel/providers/"
                                + provider.get("id").asText() + "?on=2026-11-22")
                        .findPath("profile");
                if (!profile.has(field(facet))) {
                    assertThat(shown).contains(provider.get("id").asText());
                }
            });
        }
    }

    @Test
    void suggestionsAreNamesAndTermsInTheReadersLanguage() {
        assertThat(labels("q=lag&lang=sv")).contains("Transport, distribution, lager");
        assertThat(labels("q=exempelk&lang=sv").getFirst()).startsWith("Exempelko");
        assertThat(labels("q=restau&lang=ar")).isNotEmpty().noneMatch(label -> label.matches("[A-Za-z, ]+"));
        assertThat(labels("q=resturang&lang=sv")).contains("Hotell, restaurang, storhushåll");
        assertThat(labels("q=e&lang=sv")).hasSizeLessThanOrEqualTo(8);
        assertThat(labels("q=%E2%80%A6&lang=sv")).isEmpty();
    }

    @Test
    void noSensitiveTermIsSuggested() {
        assertThat(labels("q=psykisk&lang=sv")).isEmpty();
        assertThat(labels("q=missbruk&lang=sv")).isEmpty();
    }

    @Test
    void suggestionsHaveLimits() {
        assertThat(reader.get("/api/v1/exempel/suggest").statusCode()).isEqualTo(400);
        assertThat(reader.get(SUGGEST + "q=" + "a".repeat(101)).body()).contains("q: expected");
        assertThat(reader.get(SUGGEST + "q=a&lang=xx").statusCode()).isEqualTo(400);
        assertThat(reader.get("/api/v1/nowhere/suggest?q=a").statusCode()).isEqualTo(404);
        String tag =
                reader.get(SUGGEST + "q=lager").headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get(SUGGEST + "q=lager", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void longAndOddWordsAreAnsweredSoon() {
        String many = "rehabilitring+xqzv%C3%A5r ".strip().repeat(60);
        String emoji = URLEncoder.encode("🦄".repeat(2_500), StandardCharsets.UTF_8);
        reader.post("/api/v1/exempel/providers", "q=" + many);
        for (String words : List.of(many, emoji, "%D9%85+".repeat(100))) {
            long start = System.nanoTime();
            assertThat(reader.post("/api/v1/exempel/providers", "q=" + words).statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void aNeedReachesNoAddressNoLogNoReferrerAndNoCache() {
        try (LogLines log = LogLines.open()) {
            List<HttpResponse<String>> answers = List.of(
                    reader.post("/sv/exempel/", "need=need.addiction&q=lager&near=exempel-hamnen"),
                    reader.post("/ar/exempel/", "need=need.addiction&page=2"),
                    reader.post("/api/v1/exempel/providers", "need=need.addiction"),
                    reader.post("/sv/exempel/", "need=need.addiction&order=wrong"),
                    reader.post("/sv/exempel/jamfor", "need=need.addiction&a=exempelkoket&a=exempelhalsan"),
                    reader.get("/sv/exempel/?need=need.addiction"));
            for (HttpResponse<String> answer : answers) {
                assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
                assertThat(answer.headers().firstValue("Location")).isEmpty();
                assertThat(answer.headers().firstValue("ETag")).isEmpty();
                assertThat(answer.body()).doesNotContainPattern("(href|action|src)=\"[^\"]*need[.=%]");
                if (answer.request().method().equals("POST")) {
                    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                }
            }
            assertThat(answers.get(0).statusCode()).isEqualTo(200);
            assertThat(answers.get(3).statusCode()).isEqualTo(400);
            assertThat(answers.get(5).statusCode()).isEqualTo(400);
            assertThat(reader.get("/sv/exempel/").body())
                    .isNotEqualTo(answers.get(0).body());
            assertThat(log.all()).noneMatch(line -> line.contains("addiction") || line.contains("lager"));
        }
    }

    private List<String> labels(String query) {
        List<String> labels = new ArrayList<>();
        reader.json(SUGGEST + query)
                .get("suggestions")
                .forEach(one -> labels.add(one.get("label").asText()));
        return labels;
    }

    private static String field(String facet) {
        return switch (facet) {
            case "industry" -> "industries";
            case "activity" -> "activities";
            case "access" -> facet;
            default -> facet + "s";
        };
    }

    private static JsonNode provider(JsonNode answer, String id) {
        for (JsonNode provider : answer.get("providers")) {
            if (provider.get("id").asText().equals(id)) {
                return provider;
            }
        }
        throw new AssertionError(id + " is not in the answer");
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.get("providers").forEach(provider -> ids.add(provider.get("id").asText()));
        return ids;
    }
}
