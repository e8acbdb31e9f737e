package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** More is asked at once than there are places for. */
@PortalTest
@Property(name = "jamforaren.most-at-once", value = "2")
class OverloadTest {
    private static final int READERS = 24;
    private static final int ROUNDS = 20;

    @Inject
    EmbeddedServer server;

    @Test
    void whoIsOneTooManyIsToldAtOnceAndAllIsWellAfterwards() throws Exception {
        List<HttpResponse<String>> pages = all("/en/nacka-2016/?q=work");
        List<HttpResponse<String>> problems = all("/api/v1/nacka-2016/providers?q=svenska");

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
