package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.testing.Wire;

/** More is asked at once than there are places for. */
@PortalTest
@Property(name = "jamforaren.most-at-once", value = "8")
@Property(name = "micronaut.server.client-address-header", value = "X-Real")
class OverloadTest {
    private static final int READERS = 24;
    private static final int ROUNDS = 20;
    /** Its end never comes, so it keeps its place. */
    private static final String UNFINISHED = "POST /sv/nacka-2016/ HTTP/1.1\r\nHost: a\r\nX-Real: %s\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n";

    @Inject
    EmbeddedServer server;

    @Inject
    Admission admission;

    @Inject
    MeterRegistry meters;

    @Test
    void whoIsOneTooManyIsToldAtOnceAndAllIsWellAfterwards() throws Exception {
        double before = crowded();
        List<HttpResponse<String>> pages = all("/en/nacka-2016/?q=work");
        List<HttpResponse<String>> problems = all("/api/v1/nacka-2016/providers?q=svenska");

        assertThat(crowded() - before)
                .isEqualTo(Stream.of(pages, problems)
                        .flatMap(List::stream)
                        .filter(answer -> answer.statusCode() == 503)
                        .count());
        assertThat(pages)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        assertThat(pages).filteredOn(page -> page.statusCode() == 503).allSatisfy(page -> {
            assertThat(page.body()).contains("<html lang=\"en\"", "Not right now");
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        });
        assertThat(problems)
                .filteredOn(problem -> problem.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(Reader.json(problem).get("status").asInt()).isEqualTo(503);
                    assertThat(problem.headers().firstValue("Retry-After")).contains("5");
                });
        assertThat(all("/health")).extracting(HttpResponse::statusCode).containsOnly(200);
        for (int i = 0; i < 5; i++) {
            assertThat(new Reader(server).get("/en/nacka-2016/?q=work").statusCode())
                    .isEqualTo(200);
        }
    }

    private double crowded() {
        return meters.get("jamforaren.refused")
                .tag("why", "crowded")
                .functionCounter()
                .count();
    }

    @Test
    void nobodyTakesMoreThanAQuarterAndNothingIsKnownOfThoseWhoLeft() throws IOException {
        List<Socket> held = new ArrayList<>();
        try {
            held.add(unfinished("192.0.2.1"));
            held.add(unfinished("spoofed, 192.0.2.1"));
            assertThat(posted("192.0.2.1")).isEqualTo(503);
            assertThat(posted("192.0.2.2")).isEqualTo(303);

            held.add(unfinished("2001:db8:1:1::1"));
            held.add(unfinished("2001:db8:1:1:ffff::2"));
            assertThat(posted("2001:db8:1:1:8000::3")).isEqualTo(503);
            assertThat(posted("2001:db8:1:2::1")).isEqualTo(303);

            for (int i = 0; i < 4; i++) {
                held.add(unfinished("198.51.100." + i));
            }
            assertThat(posted("192.0.2.3")).isEqualTo(503);
            assertThat(new Reader(server).get("/sv/nacka-2016/?q=jobb").statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        Eventually.within(Duration.ofSeconds(5), "nobody known", () -> admission.known() == 0);
        assertThat(posted("192.0.2.1")).isEqualTo(303);
    }

    @Test
    void aConnectionGoesOnAfterARefusalAndKeepsTheOrderOfItsAnswers() throws IOException {
        List<Socket> held = new ArrayList<>();
        String one = "GET /sv/nacka-2016/?q=a HTTP/1.1\r\nHost: a\r\nX-Real: 192.0.2.9\r\n";
        for (int i = 0; i < 2; i++) {
            held.add(unfinished("192.0.2.9"));
        }
        String desk = one.replace("/sv/nacka-2016/?q=a", "/konto");
        assertThat(Wire.send(server, desk + "\r\n" + one + "Connection: close\r\n\r\n", 20_000)
                        .statuses())
                .containsExactly(503, 200);
        assertThat(Wire.send(server, one + "\r\n" + desk + "\r\n" + one + "\r\n", 20_000)
                        .statuses())
                .startsWith(200, 503);
        for (Socket socket : held) {
            socket.close();
        }
    }

    private Socket unfinished(String client) throws IOException {
        int before = admission.waiting();
        Socket socket = Wire.open(server);
        socket.getOutputStream().write(UNFINISHED.formatted(client).getBytes(StandardCharsets.US_ASCII));
        Eventually.within(Duration.ofSeconds(5), "a place taken", () -> admission.waiting() == before + 1);
        return socket;
    }

    private int posted(String client) throws IOException {
        return Wire.send(
                        server,
                        UNFINISHED.formatted(client).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\nq=a"),
                        20_000)
                .statuses()
                .getFirst();
    }

    private List<HttpResponse<String>> all(String path) throws Exception {
        List<Future<List<HttpResponse<String>>>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> {
                    List<HttpResponse<String>> answers = new ArrayList<>();
                    for (int round = 0; round < ROUNDS; round++) {
                        answers.add(new Reader(server).get(path));
                    }
                    return answers;
                }));
            }
        }
        List<HttpResponse<String>> all = new ArrayList<>();
        for (Future<List<HttpResponse<String>>> reader : readers) {
            all.addAll(reader.get());
        }
        return all;
    }
}
