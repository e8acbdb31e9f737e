package se.jamforaren.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who reads an open portal over HTTP and follows no redirects. */
public final class Reader {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final EmbeddedServer server;

    /** A reader of a portal. */
    public Reader(EmbeddedServer server) {
        this.server = server;
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Asks for a path with a header. */
    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).build());
    }

    /** Posts a form. */
    public HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The JSON that a path answers with. */
    public JsonNode json(String path) {
        return json(get(path));
    }

    /** The JSON of an answer. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the tags of a page's main part, with single spaces. */
    public static String text(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
