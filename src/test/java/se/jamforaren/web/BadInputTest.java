package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class BadInputTest {
    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void read() {
        reader = new Reader(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "foo~",
                "\"",
                "\\",
                "a AND (",
                "name:[* TO *]",
                "<script>alert(1)</script>",
                "%",
                "'; drop table",
                "\u0000\u0001",
                "\ud800",
                "🙂🙃",
                "a\u0301\u0301\u0301",
                "\u202eabc",
                "-",
                "𝒂𝒃𝒄"
            })
    void anyWordsGiveAListAndNeverMarkup(String words) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);

        HttpResponse<String> page = reader.get("/sv/nacka-2016/?q=" + query);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().replaceAll("<script defer src=\"/assets/[^\"]+\"></script>", ""))
                .doesNotContain("<script");
        assertThat(reader.get("/api/v1/nacka-2016/providers?q=" + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tenKilobytesOfWordsAreAnswered() {
        String query = URLEncoder.encode("🙂 rehabilitering ".repeat(500), StandardCharsets.UTF_8);

        assertThat(reader.get("/sv/nacka-2016/?q=" + query).statusCode()).isEqualTo(200);
        assertThat(reader.post("/sv/nacka-2016/", "need=need.addiction&q=" + query)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page",
        "page=abc, page",
        "page=99999999999, page",
        "on=2026-13-01, on",
        "on=1999-01-01, on",
        "order=days, order",
        "order=days-to-success, order",
        "programme=nope, programme",
        "industry=nope, industry",
        "language=xx-yy, language",
        "page=1&page=2, page",
        "need=need.addiction, need"
    })
    void aWrongParameterIsNamed(String query, String name) {
        HttpResponse<String> api = reader.get("/api/v1/nacka-2016/providers?" + query);
        HttpResponse<String> page = reader.get("/sv/nacka-2016/?" + query);

        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Reader.json(api).get("parameter").asText()).isEqualTo(name);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Det här är fel: " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/xx/nacka-2016/",
                "/sv/nope/",
                "/sv/nacka-2016/nope",
                "/sv/nacka-2016/anordnare/nope",
                "/sv/nacka-2016/anordnare/..%2f..%2fetc",
                "/api/nope",
                "/api/v1/nope/providers",
                "/api/v1/nacka-2016/providers/nope",
                "/assets/x/style.css",
                "/assets/../pom.xml"
            })
    void whatIsNotThereIs404(String path) {
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sv/nacka-2016/?q=%zz HTTP/1.1",
                "GET /sv/nacka-2016/?q=%ff%fe HTTP/1.1",
                "GET /sv/%zz/ HTTP/1.1",
                "GET /sv/nacka-2016/anordnare/%00 HTTP/1.1",
                "GET /sv/nacka-2016/?q=<script>\" HTTP/1.1",
                "GET //sv//nacka-2016 HTTP/1.1",
                "GET * HTTP/1.1",
                "PUT /sv/nacka-2016/ HTTP/1.1",
                "POST /api/v1/nacka-2016/providers HTTP/1.1",
                "BREW /sv/ HTTP/1.1"
            })
    void brokenRequestsAreNeverOurFault(String line) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(answer).startsWith("HTTP/1.1 ").matches("HTTP/1.1 [234].*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", ",", "sv,;q=1", "*", "sv;q=x", "xx-\u00e5"})
    void anyLanguageHeaderIsAnswered(String languages) throws IOException {
        for (String path : new String[] {"/", "/sv/nacka-2016/"}) {
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + languages
                                        + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                                .readLine())
                        .matches("HTTP/1.1 [234].*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "q=%", "%=%a", "a=%zz&b=1", "q=%f", "q=%u0041", "&&==&", "q=%ff", "=", "q=a%00b"})
    void aFormThatIsBrokenIsNeverOurFault(String form) {
        for (String path : new String[] {"/sv/nacka-2016/", "/sv/nacka-2016/valj"}) {
            assertThat(reader.post(path, form).statusCode()).as(path).isIn(200, 303, 400);
        }
        Desk nobody = Desk.with(server, "");
        assertThat(nobody.postWithout("/konto", form).statusCode()).isEqualTo(400);
        assertThat(nobody.postWithout("/konto/lank", form).statusCode()).isIn(400, 410);
    }

    @Test
    void whoHasThePageAlreadyGetsNoneAgain() {
        String tag = reader.get("/sv/nacka-2016/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = reader.get("/sv/nacka-2016/", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aFaultLeadsHomeAndCanBeReadInAnotherLanguage() {
        String deep = reader.get("/ar/nacka-2016/anordnare/nobody").body();

        assertThat(deep).contains("class=\"btn\" href=\"/ar/\"", "href=\"/tr/nacka-2016/anordnare/nobody\"");
        assertThat(reader.get("/ar/NO%22pe").body())
                .contains("href=\"/ar/\"", "href=\"/tr/\"")
                .doesNotContain("/NO");
    }
}
