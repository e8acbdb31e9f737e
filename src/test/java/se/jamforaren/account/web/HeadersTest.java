package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.testing.Wire;

/**
 * What Mozilla Observatory asks of an answer's headers, of files, open data and whatever is refused, also before any page
 * is asked. {@link RolesTest} asks the same of every route for everyone.
 */
@PortalTest
@Property(name = "test.failing", value = "true")
class HeadersTest {
    private static final int PATIENCE = 20_000;

    private static final Map<String, String> RULES = new TreeMap<>(Map.of(
            "content-security-policy",
            "(?=.*default-src 'none')(?=.*frame-ancestors 'none')(?=.*base-uri 'none')(?=.*form-action 'self')"
                    + "(?!.*(unsafe|[*]|https?:|data:|blob:)).*",
            "x-content-type-options",
            "nosniff",
            "x-frame-options",
            "DENY",
            "referrer-policy",
            "same-origin|no-referrer",
            "strict-transport-security",
            "max-age=31536000; includeSubDomains",
            "cross-origin-opener-policy",
            "same-origin",
            "cache-control",
            "no-store|no-cache|public, max-age=(86400|31536000, immutable)"));

    @Inject
    EmbeddedServer server;

    @Test
    void filesAndWhatIsRefusedHaveThem() throws IOException {
        String page = new Reader(server).get("/sv/").body();
        List<String> files = Stream.of(page.split("\""))
                .filter(part -> part.matches("/assets/[^#]+"))
                .distinct()
                .toList();
        assertThat(files).isNotEmpty();
        List<String> requests = new ArrayList<>(List.of(
                "GET /nope",
                "GET /sv/nacka-2016/?page=x",
                "GET /sv/nacka-2016/?q=%ff",
                "GET /sv/%zz/",
                "GET /assets/x/style.css",
                "GET /api/nope",
                "GET /api/v1/nacka-2016/providers?page=x",
                "GET /metrics",
                "PUT /sv/",
                "TRACE /sv/",
                "BREW /sv/",
                "OPTIONS /sv/",
                "OPTIONS /api/v1/kundval",
                "HEAD /sv/",
                "POST /konto",
                "POST /kommun/konton",
                "GET /sv/?" + "a".repeat(140_000)));
        files.forEach(file -> requests.add("GET " + file));
        List<String> wrong = new ArrayList<>();
        for (String request : requests) {
            wrong.addAll(faults(
                    request,
                    request.split(" ")[1],
                    raw(request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")));
        }
        for (String headers : List.of("", "Host: a\r\n b\r\n", "Host: a\r\nContent-Length: 1073741824\r\n")) {
            wrong.addAll(faults(headers, "/sv/", raw("POST /sv/ HTTP/1.1\r\n" + headers + "\r\n")));
        }
        wrong.addAll(faults("no line", "/", raw("nothing\r\n\r\n")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFaultOfOursHasThemAndTellsNothing() throws IOException {
        for (String path : List.of("/sv/failing", "/api/failing")) {
            Wire.Answer answer =
                    Wire.send(server, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", PATIENCE);

            assertThat(answer.statuses()).containsExactly(500);
            assertThat(faults(path, path, fields(answer))).isEmpty();
            assertThat(answer.text()).doesNotContain("hush", "Exception", "\tat ");
        }
    }

    /** A page that fails, as none of the portal's should. */
    @Controller
    @Requires(property = "test.failing")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class Failing {
        @Get(uris = {"/sv/failing", "/api/failing"})
        String fail() {
            throw new IllegalStateException("hush");
        }
    }

    private Map<String, List<String>> raw(String request) throws IOException {
        return fields(Wire.send(server, request, PATIENCE));
    }

    private static Map<String, List<String>> fields(Wire.Answer answer) {
        return answer.headers().stream()
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0].toLowerCase(Locale.ROOT),
                        Collectors.mapping(line -> line[1], Collectors.toList())));
    }

    /** What is wrong with the headers of an answer, their names in small letters. */
    static List<String> faults(String request, String path, Map<String, List<String>> headers) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> rules = new TreeMap<>(RULES);
        boolean desk = path.matches("/(konto|kommun|anordnarwebb)(/.*)?");
        if (path.startsWith("/api/")) {
            rules.put("access-control-allow-origin", "[*]");
        } else if (headers.containsKey("access-control-allow-origin")) {
            wrong.add(request + ": may be read by other hosts");
        }
        if (desk) {
            rules.put("cache-control", "no-store");
        } else if (headers.containsKey("set-cookie")) {
            wrong.add(request + ": a reader gets a cookie");
        }
        rules.forEach((name, rule) -> {
            List<String> values = headers.getOrDefault(name, List.of());
            if (values.size() != 1 || !values.getFirst().matches(rule)) {
                wrong.add(request + ": " + name + " " + values);
            }
        });
        for (String telling : List.of("server", "x-powered-by", "via")) {
            if (headers.containsKey(telling)) {
                wrong.add(request + ": " + telling + " " + headers.get(telling));
            }
        }
        for (String location : headers.getOrDefault("location", List.of())) {
            if (!location.matches("/[^/].*|/")) {
                wrong.add(request + ": leads to " + location);
            }
        }
        return wrong;
    }
}
