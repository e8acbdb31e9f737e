package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.PortalTest;

/**
 * Every address of the portal for everyone who may ask: roles.csv says what they get. {@code in} is to be sent to the
 * sign-in; a number is the answer's status. {@code editor} keeps nacka-2016/misa, {@code other} keeps nacka-2016/cognix.
 */
@PortalTest
class RolesTest {
    private static final List<String> WHO = List.of("anonymous", "editor", "other", "officer", "administrator");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Test
    void everyAddressIsInTheTable() throws IOException {
        Set<String> routes = router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethod() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = rows().stream()
                .map(row -> row.get("method") + " " + row.get("route"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).as("routes that are not in roles.csv").isSubsetOf(listed);
        assertThat(listed).as("lines of roles.csv without a route").isSubsetOf(routes);
    }

    @Test
    void everyoneGetsWhatTheTableSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (CSVRecord row : rows()) {
            for (String who : WHO) {
                HttpResponse<String> answer = ask(desk(who).get(), row);
                wrong.addAll(HeadersTest.faults(
                        row.get("method") + " " + row.get("path") + " for " + who,
                        row.get("path"),
                        answer.headers().map()));
                String got = got(answer, row);
                if (!got.equals(row.get(who))) {
                    wrong.add(row.get("method") + " " + row.get("path") + " for " + who + ": " + got + ", expected "
                            + row.get(who));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noDeskAnswersNobody() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.get("route").matches("/(kommun|anordnarwebb)(/.*)?"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.get("anonymous")).as(row.toString()).isIn("in", "401"));
    }

    private static HttpResponse<String> ask(Desk desk, CSVRecord row) {
        String path = row.get("path");
        return row.get("method").equals("GET")
                ? desk.get(path)
                : path.endsWith("/import") ? desk.upload(path, "", "", "") : desk.post(path, "");
    }

    private static String got(HttpResponse<String> answer, CSVRecord row) {
        String location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 303 && location.startsWith("/konto?vidare=")
                        || answer.statusCode() == 303
                                && location.equals("/konto")
                                && row.get("route").startsWith("/konto/inloggningar")
                ? "in"
                : String.valueOf(answer.statusCode());
    }

    /** Somebody new each time, since some addresses end a session. */
    private Supplier<Desk> desk(String who) {
        return switch (who) {
            case "anonymous" -> () -> Desk.with(server, "");
            case "editor" -> () -> new Desk(server, "redaktor@misa.se", Grant.editor("nacka-2016", "misa"));
            case "other" -> () -> new Desk(server, "redaktor@cognix.se", Grant.editor("nacka-2016", "cognix"));
            case "officer" -> () -> new Desk(server, "handlaggare@kommun.se", Grant.of(Role.OFFICER));
            default -> () -> new Desk(server, "admin@kommun.se", Grant.of(Role.ADMINISTRATOR));
        };
    }

    private static List<CSVRecord> rows() throws IOException {
        try (Reader in =
                new InputStreamReader(RolesTest.class.getResourceAsStream("/roles.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }
}
