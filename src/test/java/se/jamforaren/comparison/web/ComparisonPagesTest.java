package se.jamforaren.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class ComparisonPagesTest {
    private static final String PAGE = "/sv/nacka-2016/jamfor";
    private static final String TWO = PAGE + "?a=misa&a=cognix";

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void theChosenStandSideBySideInTheirOrder() {
        HttpResponse<String> seen = reader.get(TWO);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Reader.text(seen))
                .contains("Jämför 2 MISA och Cognix")
                .contains("Bra på MISA stöd och lediga platser för praktik Cognix extra stöd när mycket är svårt");
    }

    @Test
    void aGapSaysWhyAndWhatNobodyAnsweredIsSaidOnce() {
        assertThat(Reader.text(reader.get(TWO)))
                .contains("Kunder MISA Har inte svarat än. Fråga dem. Cognix Kunder som behöver extra stöd")
                .containsOnlyOnce("Ingen av dem har svarat om: Språk, Plats,")
                .doesNotContain("Språk MISA");
    }

    @Test
    void figuresAreInWordsWithHowManyStandBehindThemAndWhomTheyAreAbout() {
        assertThat(Reader.text(reader.get(TWO)))
                .contains("Siffran säger inte hur långt kunderna hade till ett jobb.")
                .contains("Till jobb eller studier, 2016 Siffran räknar ihop flera insatser: Svenska och jobb, ")
                .contains("MISA 4 av 10 30 kunder har slutat. Troligen 2 till 5 av 10. Cognix För få")
                .contains("Till jobb eller studier, april–december 2016 Gäller: Svenska och jobb.")
                .contains("Cognix Gäller inte här")
                .contains("Nöjda kunder Inte mätt för varje anordnare.")
                .doesNotContain("%");
    }

    @Test
    void onlyDifferencesIsALinkAndLeavesOutWhatNobodyKnows() {
        assertThat(plain(reader.get(TWO))).contains("href=\"" + PAGE + "?skillnader=1&a=misa&a=cognix\"");
        assertThat(Reader.text(reader.get(PAGE + "?a=cognix&a=integra&skillnader=1")))
                .contains("Visa allt", "Inget är lika för alla.", "Bra på Cognix")
                .doesNotContain("Till jobb eller studier, ");
    }

    @Test
    void aProviderCanBeTakenAwayAndTheListIsNear() {
        String html = plain(reader.get(TWO));

        assertThat(html)
                .contains("href=\"" + PAGE + "?a=cognix\"")
                .contains("href=\"/sv/nacka-2016/?a=misa&a=cognix\"")
                .contains("href=\"/sv/nacka-2016/anordnare/misa?a=misa&a=cognix\"");
        assertThat(Reader.text(reader.get(TWO))).contains("Dina val MISA ta bort Cognix ta bort");
    }

    @Test
    void needsTravelOnInTheBodyAndNeverInAnAddress() {
        String html = plain(reader.post(PAGE, "a=misa&a=cognix&need=need.swedish&q=jobb"));

        assertThat(html)
                .contains("<form method=\"post\" action=\"/sv/nacka-2016/?a=misa&a=cognix&q=jobb\">"
                        + "<input type=\"hidden\" name=\"need\" value=\"need.swedish\">")
                .contains("<form method=\"post\" action=\"/en/nacka-2016/jamfor?q=jobb&a=misa&a=cognix\">")
                .doesNotContain("need=");
    }

    @Test
    void withoutNeedsAPostedPageHasPlainLinks() {
        assertThat(reader.post(PAGE, "a=misa&a=cognix").body()).doesNotContain("<form");
    }

    @ParameterizedTest
    @CsvSource({"'',Du har inte valt någon än.", "?a=misa,Du har valt MISA. Välj en till."})
    void fewerThanTwoIsAFriendlyPage(String query, String sentence) {
        HttpResponse<String> seen = reader.get(PAGE + query);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Reader.text(seen)).startsWith("Välj minst två " + sentence + " Till listan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sv/nacka-2016/jamfor?a=misa&a=nobody",
                "/sv/nowhere/jamfor?a=misa&a=cognix",
                "/xx/nacka-2016/jamfor?a=misa&a=cognix"
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(reader.get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?a=misa&a=cognix&a=integra&a=peritos&a=eductus,a",
        "?a=misa&a=cognix&need=need.swedish,need",
        "?a=misa&a=cognix&on=yesterday,on",
        "?a=misa&a=cognix&skillnader=2,skillnader"
    })
    void aWrongParameterIsNamed(String query, String name) {
        HttpResponse<String> seen = reader.get(PAGE + query);

        assertThat(seen.statusCode()).isEqualTo(400);
        assertThat(Reader.text(seen)).contains("Det här är fel: " + name);
    }

    private static String plain(HttpResponse<String> seen) {
        return seen.body().replace("&#x3D;", "=").replace("&amp;", "&");
    }
}
