package se.jamforaren.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.testing.Wire;

/** What an operator's Prometheus sees of an open portal. */
@PortalTest
@Property(name = "jamforaren.metrics.token", value = MetricsTest.TOKEN)
class MetricsTest {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final Pattern METRIC =
            Pattern.compile("\\b(jamforaren|http|hikaricp|jvm|process|logback)_[a-z_]+\\b");

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void onlyWhoHasTheTokenSeesThem() {
        HttpResponse<String> nobody = reader.get("/metrics");

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(reader.get("/metrics", "Authorization", "Bearer " + TOKEN + "x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(reader.get("/prometheus", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everythingThatTheRulesNameIsThere() throws IOException {
        reader.get("/sv/nacka-2016/?q=svenska");
        Set<String> told =
                METRIC.matcher(metrics()).results().map(MatchResult::group).collect(Collectors.toSet());

        assertThat(rules()).hasSizeGreaterThan(10).isSubsetOf(told);
    }

    @Test
    void theyTellWhatIsPublicAndHowItGoes() {
        reader.get("/sv/nacka-2016/?q=svenska");

        assertThat(metrics())
                .contains(
                        "jamforaren_database_connected 1.0",
                        "jamforaren_catalogue_version{choice_system=\"exempel\"} 1.0")
                .contains("method=\"GET\",status=\"200\",uri=\"/{lang}/{kundval}\"")
                .contains("http_server_requests_seconds_bucket{", "le=\"0.25\"")
                .contains("jamforaren_mail_total{outcome=\"failed\"} 0.0");
    }

    @Test
    void nothingThatAVisitorWroteIsALabel() {
        reader.get("/sv/nacka-2016/?q=hemligtord");
        reader.get("/sv/nacka-2016/anordnare/hemligtord");
        reader.get("/hemligtord/");
        reader.get("/konto/lank/hemligtord");
        reader.post("/sv/nacka-2016/", "need=hemligtord");
        reader.get("/sv/", "User-Agent", "hemligtord");

        assertThat(metrics()).doesNotContainIgnoringCase("hemligtord").doesNotContain("misa", "127.0.0.1");
    }

    @Test
    void whatIsTurnedAwayIsCounted() throws IOException {
        Wire.send(server, "GET / HTTP/1.1\r\n\r\n", 20_000);

        assertThat(metrics())
                .contains("jamforaren_refused_total{why=\"unreadable\"} 1.0")
                .contains("jamforaren_refused_total{why=\"slow\"} 0.0");
    }

    private String metrics() {
        HttpResponse<String> answer = reader.get("/metrics", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Set<String> rules() throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(Path.of("src/main/dist/prometheus-rules.yml").toFile());
        Set<String> named = new TreeSet<>();
        for (JsonNode rule : file.at("/groups/0/rules")) {
            METRIC.matcher(rule.get("expr").asText()).results().forEach(name -> named.add(name.group()));
        }
        return named;
    }
}
