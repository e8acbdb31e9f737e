package se.jamforaren.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.jamforaren.testing.Eventually;

/** A real Keycloak, started from its distribution with the realm of the tests. */
final class Keycloak implements AutoCloseable {
    private final Process process;
    private final String issuer;

    private Keycloak(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Starts it and waits until it answers; the first start of a distribution takes up to two minutes. */
    static Keycloak start(Path distribution) throws IOException {
        Path realm = distribution.resolve("data/import/realm.json");
        Files.createDirectories(realm.getParent());
        try (var in = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
            Files.write(realm, in.readAllBytes());
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                distribution.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=localhost",
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m"));
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        Keycloak keycloak = new Keycloak(builder.start(), "http://localhost:" + port + "/realms/jamforaren");
        Eventually.within(Duration.ofMinutes(5), "an open Keycloak; target/keycloak.log tells why not", () -> {
            if (!keycloak.process.isAlive()) {
                throw new IllegalStateException("Keycloak ended; target/keycloak.log tells why");
            }
            return keycloak.answers();
        });
        return keycloak;
    }

    String issuer() {
        return issuer;
    }

    /** Stops it, script and all. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
