package se.jamforaren.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.jamforaren.command.Jamforaren;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.Portal;

/** A portal in a process of its own with one choice system, nacka-2016, seen as readers and operators see it. */
final class Instance implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String LIST = "/api/v1/nacka-2016/providers?q=";

    private final Portal portal;

    private Instance(Portal portal) {
        this.portal = portal;
    }

    /** Starts it on a database, with a check of all it shows as often as is told. */
    static Instance start(Path home, Map<String, Object> database, Path content, String check) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Xmx256m",
                "JAMFORAREN_CONTENT",
                content.toString(),
                "JAMFORAREN_METRICS_TOKEN",
                TOKEN,
                "JAMFORAREN_CHECK",
                check));
        database.forEach(
                (name, value) -> settings.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return new Instance(Portal.start(Jamforaren.class, home, settings));
    }

    /** The shipped content with fewer figures to count, since a start is not what is tried here. */
    static Path content(Path folder) throws IOException {
        Path content = ContentCopy.in(folder).root();
        try (Stream<Path> files = Files.walk(content.resolve("kundval/exempel"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return content;
    }

    Portal portal() {
        return portal;
    }

    /** Ids of those in whom words are. */
    List<String> found(String words) {
        List<String> ids = new ArrayList<>();
        json(LIST + words).get("providers").forEach(provider -> {
            if (!provider.get("matched").isEmpty()) {
                ids.add(provider.get("id").asText());
            }
        });
        return ids;
    }

    /** Whether somebody is found by words, as they stand in an address, and has a text on the page. */
    boolean finds(String words, String text) {
        return found(words).stream()
                .anyMatch(id -> get("/sv/nacka-2016/anordnare/" + id).contains(text));
    }

    /** The list of all. */
    String page() {
        return get("/sv/nacka-2016/");
    }

    /** What it tells Prometheus. */
    long metric(String name) {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.valueOf(line.substring(name.length() + 1)).longValue())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        portal.close();
    }

    private JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(get(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Any answer but 200 is a fault. */
    private String get(String path) {
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(portal.url() + path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Authorization", "Bearer " + TOKEN)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " is answered by " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
