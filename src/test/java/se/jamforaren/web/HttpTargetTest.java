package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Wire;

/** What a request is for, and what is around its body, is the same to the portal and to a proxy before it. */
@PortalTest
class HttpTargetTest {
    private static final int PATIENCE = 20_000;
    private static final String GET = "GET /health HTTP/1.1\r\n";
    private static final String POST =
            "POST /sv/nacka-2016/ HTTP/1.1\r\nHost: a\r\n" + "Content-Type: application/x-www-form-urlencoded\r\n";

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://b/health",
                "GET http://a:80/health",
                "GET http://u:p@a/health",
                "GET ftp://a/health",
                "GET http:///health",
                "GET http://[::1/health",
                "GET http:health",
                "GET a:80",
                "GET health",
                "GET ?q=1",
                "CONNECT a:80",
                "CONNECT b:443"
            })
    void aTargetThatIsNoPathOfTheHostIsRefused(String line) throws IOException {
        Wire.Answer answer = Wire.send(
                server, line + " HTTP/1.1\r\nHost: a\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n", PATIENCE);

        assertThat(answer.statuses()).containsExactly(400);
        assertThat(answer.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a/health", "HTTP://A/health", "https://a/health"})
    void aWholeAddressOfTheHostIsTaken(String target) throws IOException {
        assertThat(Wire.send(server, "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", PATIENCE)
                        .statuses())
                .containsExactly(200);
    }

    /** What comes next would be a request to one who has sent no body, and a body to one who awaits it. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT /sv/", "GET /health", "POST /konto", "POST /nope"})
    void whoAsksFirstAndIsAnsweredAtOnceSendsNoMore(String line) throws IOException {
        Wire.Answer answer = Wire.send(
                server,
                line + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 60\r\nExpect: 100-continue\r\n\r\n",
                PATIENCE);

        assertThat(answer.statuses()).hasSize(1);
        assertThat(answer.headers()).contains("connection: close");
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void whoAsksFirstIsToldToGoOn() throws IOException {
        try (Socket socket = Wire.open(server)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write((POST + "Content-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            socket.getOutputStream().write("q=a".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(first, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
            assertThat(Wire.read(socket).statuses()).containsExactly(303);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n", "Upgrade: websocket\r\n"})
    void nothingElseIsSpokenHere(String upgrade) throws IOException {
        assertThat(Wire.send(
                                server,
                                GET + "Host: a\r\nConnection: Upgrade\r\n" + upgrade + "\r\n" + GET
                                        + "Host: a\r\nConnection: close\r\n\r\n",
                                PATIENCE)
                        .statuses())
                .containsExactly(200, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "Content-Length: 99\r\n", "Transfer-Encoding: chunked\r\n", "Host: b\r\n"})
    void whatComesAfterABodyMeansNothing(String trailer) throws IOException {
        assertThat(Wire.send(
                                server,
                                POST + "Transfer-Encoding: chunked\r\n\r\n3;x=\"y\"\r\nq=a\r\n0\r\n" + trailer + "\r\n"
                                        + GET + "Host: a\r\nConnection: close\r\n\r\n",
                                PATIENCE)
                        .statuses())
                .containsExactly(303, 200);
    }
}
