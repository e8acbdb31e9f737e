package se.jamforaren.kundval.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.guide.Guides;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.text.Languages;
import se.jamforaren.web.Templates;

@PortalTest
class StartPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Inject
    Catalogues catalogues;

    @Inject
    Languages languages;

    @Inject
    Templates templates;

    @Inject
    Guides guides;

    @ParameterizedTest
    @CsvSource({"'en-GB,en;q=0.9',/en/", "xx,/sv/", "'de,en;q=0.5',/en/", "'-;q=x',/sv/"})
    void theDoorLeadsToTheReadersLanguage(String accepted, String address) {
        HttpResponse<String> seen = reader.get("/", "Accept-Language", accepted);

        assertThat(seen.statusCode()).isEqualTo(303);
        assertThat(seen.headers().firstValue("Location")).contains(address);
        assertThat(seen.headers().firstValue("Vary")).contains("Accept-Language");
    }

    @Test
    void theDoorLeadsToSwedishWhenNothingIsSaid() {
        assertThat(reader.get("/").headers().firstValue("Location")).contains("/sv/");
    }

    @Test
    void theStartAsksAndShowsEveryWay() {
        assertThat(Reader.text(reader.get("/sv/")))
                .startsWith("Vad behöver du hjälp med?")
                .contains("Svenska och jobb Du läser sfi och lär dig om jobb. 7 7 anordnare")
                .contains("Texter och siffror är från år 2016")
                .contains("Du bestämmer", "Alla visas lika", "Vi säger vad vi inte vet");
    }

    @Test
    void theLanguagesStandOpenOnTopOfTheStart() {
        assertThat(reader.get("/sv/").body()).doesNotContain("<details").contains(">English</a>");
        assertThat(reader.get("/sv/om/rattigheter").body()).contains("<details");
    }

    @Test
    void aLoneChoiceSystemIsSearchedAtOnce() {
        String html = start(nacka());

        assertThat(html).contains("role=\"search\"", "name=\"q\"", "Eller välj en väg");
    }

    @Test
    void ofSeveralTheReaderChoosesOneFirst() {
        String html = start(nacka(), nacka());

        assertThat(html)
                .doesNotContain("name=\"q\"")
                .contains("<small>12 anordnare</small>", "<h2>Nacka 2016</h2>", "7 anordnare, Nacka 2016");
    }

    @Test
    void ofManyTwentyStandOnAPage() {
        StartPage second = StartPage.of(List.of(nacka()), 2, 41, guides, DAY, languages.swedish());

        assertThat(second.search()).isNull();
        assertThat(second.previous().address()).isEqualTo("/sv/");
        assertThat(second.next().address()).isEqualTo("/sv/?page=3");
        assertThat(templates.render("start", languages.swedish(), second))
                .contains("href=\"/sv/?page&#x3D;3\"", "Nästa sida");
        assertThat(StartPage.of(List.of(nacka()), 3, 41, guides, DAY, languages.swedish())
                        .next())
                .isNull();
        assertThat(reader.get("/sv/").body()).doesNotContain("?page");
        assertThat(reader.json("/api/v1/kundval")).hasSize(2);
        assertThat(reader.json("/api/v1/kundval?page=2")).isEmpty();
    }

    @Test
    void theGuidedChoiceIsTheFirstWay() {
        assertThat(start(nacka()).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("Hjälp mig välja 4 korta frågor Sök med egna ord");
        assertThat(reader.get("/sv/").body())
                .contains("href=\"/sv/nacka-2016/valj\"", "href=\"/sv/exempel/valj\"", "5 korta frågor");
    }

    @Test
    void aWayCountsThoseWhoMayOfferItThatDay() {
        assertThat(StartPage.of(List.of(nacka()), 1, 1, guides, DAY, languages.swedish())
                        .choices()
                        .getFirst()
                        .ways())
                .extracting(StartPage.Way::address, StartPage.Way::providers)
                .startsWith(org.assertj.core.groups.Tuple.tuple("/sv/nacka-2016/?programme=sai", 7));
    }

    @Test
    void anUnknownLanguageIsNotFound() {
        assertThat(reader.get("/xx/").statusCode()).isEqualTo(404);
        assertThat(reader.get("/sv/om/").statusCode()).isEqualTo(404);
    }

    private String start(Catalogue... shown) {
        return templates.render(
                "start",
                languages.swedish(),
                StartPage.of(List.of(shown), 1, shown.length, guides, DAY, languages.swedish()));
    }

    private Catalogue nacka() {
        return catalogues.find("nacka-2016").orElseThrow();
    }
}
