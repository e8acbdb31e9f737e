package se.jamforaren.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class SheetPagesTest {
    private static final String PAGE = "/sv/exempel/blad";
    private static final String FOUR = PAGE + "?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak&med=en";

    @Inject
    EmbeddedServer server;

    private Reader reader;
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void bothLanguagesStandRowByRow() {
        assertThat(Reader.text(reader.get(FOUR)))
                .contains("Dina 4 val Your 4 choices")
                .contains("Telefon: 070-174 06 05 Phone: 070-174 06 05")
                .contains("Du har rätt att byta You have the right to change");
    }

    @Test
    void whoHasNoPhoneIsAskedForAtTheCaseWorkers() {
        assertThat(Reader.text(reader.get("/sv/nacka-2016/blad?a=misa&a=cognix&med=en")))
                .contains("Adress och telefon: Fråga din handläggare Address and phone: Ask your case worker")
                .contains("Fråga din handläggare vad som händer om du inte väljer.");
    }

    @Test
    void theContentSaysWhatHappensToWhoDoesNotChoose() {
        assertThat(Reader.text(reader.get(FOUR))).contains("Då får du den anordnare som ligger närmast ditt hem.");
    }

    @Test
    void everyPassageIsInItsLanguage() {
        String html = reader.get("/en/nacka-2016/blad?a=misa").body();

        assertThat(html)
                .contains(
                        "<h1 lang=\"sv\" dir=\"ltr\">Ditt val</h1><p class=\"h1\" lang=\"en\" dir=\"ltr\">Your choice</p>");
        assertThat(reader.get(FOUR).body())
                .contains("<b>Good at:</b>")
                .doesNotContain("<b>Good at:</b> <span lang=\"sv\"");
    }

    @Test
    void asBySomeoneElseItSaysGeneralFacts() {
        assertThat(reader.get(FOUR + "&method=coach").body())
                .contains("<b>Bra på:</b>")
                .doesNotContain("need", "<b>Egen coach");
    }

    @Test
    void postedItSaysWhatFitsTheReader() {
        HttpResponse<String> seen =
                reader.post(PAGE + "?a=exempelstodet&a=exempelkoden", "need=need.npf&method=method.coach&med=en");

        assertThat(Reader.text(seen)).contains("Här står vad som passar dig").contains("Egen coach");
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Pattern.compile("(?:href|action)=\"([^\"]*need[^\"]*)\"")
                        .matcher(seen.body())
                        .find())
                .isFalse();
        assertThat(seen.body())
                .contains(
                        "<input type=\"hidden\" name=\"need\" value=\"need.npf\"><button aria-current=\"true\" lang=\"en\"");
    }

    @Test
    void theCodeLeadsToTheSameChoice() {
        String html = html(reader.get(FOUR));
        String address =
                server.getURL() + "/en/exempel/jamfor?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak";

        assertThat(html)
                .contains("<bdi>" + address + "</bdi>")
                .contains("<path d=\"" + QrCode.of(address).path() + "\"/>");
    }

    @Test
    void theCodeOfOneLeadsToItsPage() {
        assertThat(reader.get("/sv/nacka-2016/blad?a=misa&med=en").body())
                .contains("<bdi>" + server.getURL() + "/en/nacka-2016/anordnare/misa</bdi>");
    }

    @Test
    void withoutAnyoneItLeadsToTheList() {
        HttpResponse<String> seen = reader.get(PAGE);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Reader.text(seen)).startsWith("Välj minst en");
        assertThat(seen.body()).contains("href=\"/sv/exempel/\"");
    }

    @Test
    void theComparisonLeadsToIt() {
        assertThat(html(reader.get("/sv/exempel/jamfor?a=exempelkoden&a=exempelstart")))
                .contains("href=\"/sv/exempel/blad?a=exempelkoden&a=exempelstart\"");
        assertThat(html(reader.post("/sv/exempel/jamfor?a=exempelkoden&a=exempelstart", "need=npf")))
                .contains("action=\"/sv/exempel/blad?a=exempelkoden&a=exempelstart\"");
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&a=2&a=3&a=4&a=5,a",
        "a=exempelkoden&med=xx,med",
        "a=exempelkoden&med=sv,med",
        "a=exempelkoden&need=npf,need"
    })
    void aWrongParameterIsNamed(String query, String name) {
        HttpResponse<String> seen = reader.get(PAGE + "?" + query);

        assertThat(seen.statusCode()).isEqualTo(400);
        assertThat(Reader.text(seen)).contains("Det här är fel: " + name);
    }

    @Test
    void aHostThatIsNoneIsTurnedDown() throws IOException {
        for (String host : List.of("a b\"<x>", "a".repeat(3000))) {
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + FOUR + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void anUnknownProviderIsNotFound() {
        assertThat(reader.get(PAGE + "?a=nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOUR,
                "/ar/exempel/blad?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak",
                "/ti/exempel/blad?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak",
                "/ru/exempel/blad?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak",
                "/en/nacka-2016/blad?a=misa&a=cognix&a=integra&a=eductus",
                PAGE + "?a=exempelkoden"
            })
    void itFitsOnOneSheetOfPaperThatAScreenReaderCanRead(String path) {
        assertThat(sheetsOfPaper(path)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/exempel/", "/ti/exempel/", "/ru/nacka-2016/"})
    void theWholeListFitsOnTwo(String path) {
        assertThat(sheetsOfPaper(path)).isEqualTo(2);
    }

    private int sheetsOfPaper(String path) {
        try (Page page = browser.get().newPage()) {
            page.navigate(server.getURL() + path);
            String pdf = new String(
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true)),
                    StandardCharsets.ISO_8859_1);
            assertThat(pdf).contains("/StructTreeRoot", "/Marked true", "/Lang");
            return pdf.split("/Type\\s*/Page\\b", -1).length - 1;
        }
    }

    /** The markup with its signs as they are meant. */
    private static String html(HttpResponse<String> seen) {
        return seen.body().replace("&#x3D;", "=").replace("&amp;", "&");
    }
}
