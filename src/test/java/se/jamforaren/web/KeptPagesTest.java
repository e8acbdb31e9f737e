package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.testing.NextVersion;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class KeptPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    KeptPages kept;

    @Inject
    Feed feed;

    @Property(name = "datasources.default.url")
    String database;

    @ParameterizedTest
    @ValueSource(
            strings = {"/ar/exempel/?programme=sai", "/sv/", "/en/nacka-2016/anordnare/misa", "/so/om/rattigheter"})
    void aPageIsTheSameKeptOrNot(String path) throws Exception {
        HttpResponse<byte[]> first = ask("GET", path, "Accept-Encoding", "gzip, deflate");
        Thread.sleep(1_000);
        long size = kept.size();
        HttpResponse<byte[]> again = ask("GET", path, "Accept-Encoding", "br, gzip;q=0.5");
        HttpResponse<String> plain = new Reader(server).get(path);

        assertThat(kept.size()).isEqualTo(size);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(again)).isEqualTo(plain.body());
        for (String name : List.of("ETag", "Content-Type", "Content-Language", "Vary", "Cache-Control")) {
            assertThat(header(again, name))
                    .as(name)
                    .isNotEmpty()
                    .isEqualTo(header(first, name))
                    .isEqualTo(plain.headers().firstValue(name).orElse(""));
        }
        assertThat(header(again, "Content-Security-Policy")).isNotEmpty();
        assertThat(header(again, "Date")).isNotEmpty().isNotEqualTo(header(first, "Date"));
    }

    @Test
    void whoHasItIsToldSoAndHeadHasNoBody() throws Exception {
        HttpResponse<byte[]> page = ask("GET", "/sv/exempel/", "Accept-Encoding", "gzip");
        String tag = header(page, "ETag");

        HttpResponse<byte[]> same = ask(
                "GET", "/sv/exempel/", "Accept-Encoding", "gzip", "If-None-Match", "\"other\", " + tag.substring(2));
        HttpResponse<byte[]> other =
                ask("GET", "/sv/exempel/", "Accept-Encoding", "gzip", "If-None-Match", "\"other\"");
        HttpResponse<byte[]> head = ask("HEAD", "/sv/exempel/", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plainHead = ask("HEAD", "/sv/exempel/");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "ETag")).isEqualTo(tag);
        assertThat(header(same, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(page.body());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(plainHead.body()).isEmpty();
        assertThat(header(plainHead, "ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sv/exempel/?q=svenska",
                "/sv/exempel/?near=exempel-torget",
                "/sv/exempel/?language=ar",
                "/sv/exempel/?a=exempelsprak",
                "/sv/exempel/?visa=industry",
                "/sv/exempel/jamfor?a=exempelsprak",
                "/sv/exempel/?whatever=1",
                "/api/v1/exempel/providers"
            })
    void whatAReaderWroteOrChoseIsNeverKept(String path) throws Exception {
        long size = kept.size();
        assertThat(ask("GET", path, "Accept-Encoding", "gzip").statusCode()).isEqualTo(200);
        assertThat(kept.size()).isEqualTo(size);
    }

    @Test
    void norIsAnAnswerToWhatWasPosted() throws Exception {
        long size = kept.size();
        HttpResponse<byte[]> posted = CLIENT.send(
                request("/sv/exempel/", "Accept-Encoding", "gzip", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("need=need.swedish"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(header(posted, "Cache-Control")).isEqualTo("no-store");
        assertThat(kept.size()).isEqualTo(size);
    }

    @Test
    void aNewVersionIsSeenAtOnce() throws Exception {
        String path = "/sv/exempel/?on=2031-01-01";
        HttpResponse<byte[]> before = ask("GET", path, "Accept-Encoding", "gzip");
        long size = kept.size();

        NextVersion.publish(database, "postgres", "", "exempel", "Nya ord");
        feed.catchUp();

        assertThat(unzipped(before)).doesNotContain("Nya ord");
        assertThat(unzipped(ask("GET", path, "Accept-Encoding", "gzip"))).contains("Nya ord");
        assertThat(kept.size()).isEqualTo(size + 1);
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        return CLIENT.send(
                request(path, headers).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String unzipped(HttpResponse<byte[]> response) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
