package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Seen;
import se.jamforaren.testing.Wire;

/** What may be read in two ways is refused and its connection ended, so that nobody can hide a request in another. */
@PortalTest
class HttpConformanceTest {
    private static final int PATIENCE = 20_000;
    private static final String GET = "GET /health HTTP/1.1\r\n";
    private static final String POST =
            "POST /sv/nacka-2016/ HTTP/1.1\r\nHost: a\r\n" + "Content-Type: application/x-www-form-urlencoded\r\n";

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host: a b\r\n",
                "Host: a/b\r\n",
                "Host:\r\n",
                "Host: a@b\r\n",
                "Host: a\r\nX: a\r\n b\r\n",
                "Host: a\r\nX: a\r\n\tb\r\n",
                " Host: a\r\n",
                "Host: a\rX: b\r\n",
                "Host: a\nX: b\r\n",
                "Host: a\r\nX: a\0b\r\n",
                "Host: a\r\nX\0: b\r\n",
                "Host: a\r\nXyz\r\n",
                "Host: a\r\n: b\r\n",
                "Host: a\r\nX y: b\r\n"
            })
    void headersThatAreNotPlainAreRefused(String headers) throws IOException {
        refused(400, GET + headers + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health HTTP/1.1\nHost: a\n\n",
                "GET /health\r\n\r\n",
                "GET /health XTTP/1.1\r\nHost: a\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
                "GET /health HTTP/1.1 x\r\nHost: a\r\n\r\n",
                "GET /health http/1.1\r\nHost: a\r\n\r\n",
                "GET  /health HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /health  HTTP/1.1\r\nHost: a\r\n\r\n",
                " GET /health HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET\t/health\tHTTP/1.1\r\nHost: a\r\n\r\n",
                "GET\u000b/health HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /hea\rlth HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /health HTTP/1.1\rHost: a\r\n\r\n",
                "GET /health HTTP/01.1\r\nHost: a\r\n\r\n",
                "GET /health\r\n"
            })
    void aFirstLineThatIsNotPlainIsRefused(String request) throws IOException {
        refused(400, request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.2", "HTTP/2.0", "HTTP/3.0"})
    void anotherVersionIsRefused(String version) throws IOException {
        refused(505, "GET /health " + version + "\r\nHost: a\r\n\r\n");
    }

    @Test
    void theOldVersionNeedsNoHost() throws IOException {
        assertThat(Wire.send(server, "GET /health HTTP/1.0\r\n\r\n", PATIENCE).text())
                .startsWith("HTTP/1.0 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b.se:8080", "127.0.0.1:1", "[::1]:8080", "[2001:db8::1]", "a_b"})
    void everyHostThatCanBeIsTaken(String host) throws IOException {
        assertThat(Wire.send(server, GET + "Host: " + host + "\r\nConnection: close\r\n\r\n", PATIENCE)
                        .statuses())
                .containsExactly(200);
    }

    @Test
    void moreThanAHundredHeadersAreRefused() throws IOException {
        StringBuilder headers = new StringBuilder("Host: a\r\n");
        for (int i = 1; i <= 100; i++) {
            headers.append("X-").append(i).append(": 1\r\n");
        }
        refused(431, GET + headers + "\r\n");
    }

    @Test
    void moreThanSixteenKilobytesOfHeadersAreRefused() throws IOException {
        refused(431, GET + "Host: a\r\nX: " + "a".repeat(17_000) + "\r\n\r\n");
    }

    @Test
    void anAddressThatIsFarTooLongIsRefused() throws IOException {
        refused(414, "GET /sv/?q=" + "a".repeat(140_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding:\r\n",
                "Transfer-Encoding : chunked\r\n",
                " Transfer-Encoding: chunked\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding: \"chunked\"\r\n",
                "X: a\r\n Transfer-Encoding: chunked\r\n",
                "X: a\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding\r\n: chunked\r\n",
                "Transfer-Encoding: chunked;q=1\r\n",
                "Transfer-Encoding: ,chunked\r\n",
                "Transfer-Encoding: \fchunked\r\n",
                "Transfer-Encoding: chunked\0\r\n",
                "Transfer-Encoding: chunk\u00e9d\r\n"
            })
    void aBodyWhoseEndIsReadInTwoWaysIsRefused(String headers) throws IOException {
        refused(400, POST + headers + "\r\n3\r\nq=a\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\r\nContent-Length: 3",
                "3\r\nContent-Length: 4",
                "3, 3",
                "-3",
                "+3",
                "0x3",
                "3 3",
                "",
                "3.0",
                "3;",
                "99999999999999999999",
                "\u00b3"
            })
    void aLengthThatIsNoPlainNumberIsRefused(String length) throws IOException {
        refused(400, POST + "Content-Length: " + length + "\r\n\r\nq=aGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nq=a\r\n0\r\n\r\n", "-3\r\nq=a\r\n0\r\n\r\n", "+3\r\nq=a\r\n0\r\n\r\n", "0x3\r\nq=a\r\n0\r\n\r\n",
                "\r\nq=a\r\n0\r\n\r\n", "fffffffff\r\nq=a\r\n0\r\n\r\n", "3\r\nq=aXX0\r\n\r\n", "3\nq=a\n0\n\n",
                "3\r\nq=a\n0\r\n\r\n", "3;a\nb\r\nq=a\r\n0\r\n\r\n", "3;a\rb\r\nq=a\r\n0\r\n\r\n",
                        "ffffffff\r\nq=a\r\n0\r\n\r\n",
                "3\r\nq=a\r\n0\r\nX: y\n\r\n", "3\r\nq=a\r\n0\r\nX y\r\n\r\n"
            })
    void aChunkThatIsNotPlainIsRefused(String body) throws IOException {
        refused(400, POST + "Transfer-Encoding: chunked\r\n\r\n" + body);
    }

    @Test
    void aChunkThatIsPlainIsTaken() throws IOException {
        assertThat(Wire.send(
                                server,
                                POST + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nq=a\r\n0\r\n\r\n",
                                PATIENCE)
                        .statuses())
                .containsExactly(303);
    }

    @Test
    void requestsOneAfterTheOtherAreAnsweredInTheirOrder() throws IOException {
        String found = GET + "Host: a\r\n\r\n";
        String lost = "GET /nope HTTP/1.1\r\nHost: a\r\n";

        assertThat(Wire.send(server, found + lost + "\r\n" + found + lost + "Connection: close\r\n\r\n", PATIENCE)
                        .statuses())
                .containsExactly(200, 404, 200, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "TRACE", "DELETE", "PATCH", "get"})
    void anotherMethodIsRefused(String method) throws IOException {
        assertThat(Wire.send(server, method + " /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", PATIENCE)
                        .statuses())
                .first()
                .isIn(405, 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/", "/sv/nacka-2016/", "/sv/nacka-2016/?q=svenska", "/nope"})
    void headGivesTheHeadersOfGetAndNoMore(String path) throws IOException {
        Wire.Answer get = ask("GET", path);
        Wire.Answer head = ask("HEAD", path);

        assertThat(head.text()).endsWith("\r\n\r\n");
        assertThat(head.statuses()).isEqualTo(get.statuses());
        assertThat(compared(head)).isEqualTo(compared(get));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sv/%c0%af",
                "/sv/%00",
                "/sv/nacka-2016/anordnare/%ff",
                "/sv/%ed%a0%80/",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/sv/%",
                "/sv/%u0041",
                "/sv/\u00ff\u00fe",
                "/sv/nacka-2016/?q=%c0%af",
                "/sv/nacka-2016/?q=%ff%fe",
                "/sv/nacka-2016/?%ff=1",
                "/sv/nacka-2016/?q=%ed%a0%80",
                "/sv/nacka-2016/?q=%",
                "/api/v1/%ff/providers",
                "/api/v1/nacka-2016/providers?q=%f0%80%80%af",
                "/sv/%0d%0aX:1",
                "//",
                "/\\sv"
            })
    void anAddressThatIsNoTextIsRefusedOrNotFound(String path) throws IOException {
        assertThat(Wire.send(server, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", PATIENCE)
                        .statuses())
                .first()
                .isIn(400, 404);
    }

    @Test
    void aGigabyteIsRefusedUnread() throws IOException {
        refused(413, POST + "Content-Length: 1073741824\r\n\r\nq=a");
    }

    @Test
    void aGigabyteInChunksIsRefusedAndCutOff() throws Exception {
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        try (Socket socket = Wire.open(server);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            socket.setSoTimeout(5 * PATIENCE);
            Future<Wire.Answer> answer = reader.submit(() -> Wire.read(socket));
            OutputStream out = socket.getOutputStream();
            long sent = 0;
            try {
                out.write((POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                for (; sent < 1L << 30; sent += 65_536) {
                    out.write(chunk.getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (SocketException e) {
                assertThat(answer.get().closed()).isTrue();
            }
            Seen.say("a body without end was taken for %d kB", sent / 1024);
            assertThat(answer.get().statuses()).containsExactly(413);
            assertThat(sent).isLessThan(16L << 20);
        }
    }

    /** Where files may be handed in, a form may not be larger than elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"/konto", "/kommun/konton"})
    void twoMegabytesInChunksAreNoForm(String path) throws IOException {
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        String form = POST.replace("/sv/nacka-2016/", path).replace("Host: a", "Host: a\r\nOrigin: http://a")
                + "Transfer-Encoding: chunked\r\n\r\n";

        refused(413, form + chunk.repeat(32) + "0\r\n\r\n");
    }

    @Test
    void whatIsAnsweredBeforeItsBodyHasComeGetsOneAnswer() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        Wire.Answer answer =
                Wire.send(server, POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(64), PATIENCE);

        assertThat(answer.statuses()).hasSize(1).isSubsetOf(405, 413);
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void aHundredThousandPartsAreRefused() throws IOException {
        String body = "a=1&".repeat(100_000);

        assertThat(Wire.send(
                                server,
                                POST + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body,
                                PATIENCE)
                        .statuses())
                .first()
                .isIn(400, 413);
    }

    @Test
    void whatIsPackedIsNotUnpacked() throws IOException {
        refused(415, POST + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");
    }

    @Test
    void whoNeverEndsTheHeadersIsCutOffInTenSecondsAndNobodyElseNotices() throws Exception {
        List<Socket> slow = new ArrayList<>();
        long start = System.nanoTime();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = Wire.openFrom(1 + i / 500, server);
                socket.setSoTimeout(15_000);
                socket.getOutputStream()
                        .write((i % 2 == 0 ? "" : GET + "Host: a\r\nX: ").getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(ask("GET", "/sv/").statuses()).containsExactly(200);
            for (Socket socket : slow) {
                assertThat(Wire.read(socket)).isEqualTo(new Wire.Answer("", true));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Seen.say("%d connections without an end of their headers were cut off after %.1f s", SLOW, seconds);
        assertThat(seconds).isBetween(9.0, 13.0);
    }

    private static final int SLOW = Integer.getInteger("faults.slow", 50);

    private Wire.Answer ask(String method, String path) throws IOException {
        return Wire.send(server, method + " " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", PATIENCE);
    }

    /** What is only known once the page has been made may be left out of the answer to HEAD (RFC 9110, 9.3.2). */
    private static List<String> compared(Wire.Answer answer) {
        return answer.headers().stream()
                .map(line -> line.toLowerCase(java.util.Locale.ROOT))
                .filter(line -> !line.matches("(date|content-length|etag):.*"))
                .sorted()
                .toList();
    }

    private void refused(int status, String request) throws IOException {
        Wire.Answer answer = Wire.send(server, request, PATIENCE);

        assertThat(answer.statuses()).containsExactly(status);
        assertThat(answer.closed()).isTrue();
    }
}
