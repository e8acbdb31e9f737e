package se.jamforaren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own. */
public final class Portal implements AutoCloseable {
    /** The setting of the port; without it there is one that is free. */
    public static final String PORT = "MICRONAUT_SERVER_PORT";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String url;

    private Portal(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it with settings by their names in the environment, and waits until it answers. */
    public static Portal start(Class<?> program, Path home, Map<String, String> settings) {
        int port = settings.containsKey(PORT) ? Integer.parseInt(settings.get(PORT)) : freePort();
        ProcessBuilder builder = ChildProcess.java(program, "serve");
        builder.environment().put("JAMFORAREN_HOME", home.toString());
        builder.environment().put(PORT, String.valueOf(port));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "portal.log").toFile()));
        try {
            Portal portal = new Portal(builder.start(), "http://localhost:" + port);
            try {
                Eventually.within(Duration.ofSeconds(180), "an open portal", () -> {
                    if (!portal.process.isAlive()) {
                        throw new IllegalStateException("the portal ended with " + portal.process.exitValue());
                    }
                    return portal.answers("/health");
                });
            } catch (AssertionError e) {
                portal.process.destroyForcibly();
                throw e;
            }
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a path; an answer takes at most four seconds, which is less than any fault that is tried lasts. */
    public HttpResponse<String> get(String path) throws IOException {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofSeconds(4))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it says of itself, {@code up} or {@code degraded}. */
    public String health() {
        try {
            return get("/health").body().replaceAll(".*\"status\":\"([a-z]+)\".*", "$1");
        } catch (IOException e) {
            return "away";
        }
    }

    /** Where it answers, {@code http://localhost:4711}. */
    public String url() {
        return url;
    }

    /** Its process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops it as an operator does, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("the portal did not stop");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that nobody has. */
    public static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
