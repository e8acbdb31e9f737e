package se.jamforaren.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.Portal;

/** What portals that are tried stand on: their content, and a PostgreSQL that is not theirs. */
final class Ground {
    /** The header that tells a portal who asks. */
    static final String CLIENT = "X-Client";

    /** Options of a JVM whose start matters and whose speed does not. */
    static final String QUICK_START = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private Ground() {}

    /** The shipped content with fewer figures to count, since a start is not what is tried here. */
    static String content(Path folder) {
        return ContentCopy.withFewFigures(folder.resolve("content")).root().toString();
    }

    /** A PostgreSQL on the port of its settings, with its data where a {@link Ledger} of the folder looks for them. */
    static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/password"), "postgres");
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres/data"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** The settings of a portal on it. */
    static Map<String, String> settings(String content, int postgres) {
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                QUICK_START,
                "JAMFORAREN_CONTENT",
                content,
                "DATASOURCES_DEFAULT_URL",
                "jdbc:postgresql://localhost:" + postgres + "/postgres",
                "DATASOURCES_DEFAULT_USERNAME",
                "postgres",
                "DATASOURCES_DEFAULT_PASSWORD",
                "postgres",
                "MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER",
                CLIENT,
                Portal.PORT,
                String.valueOf(Portal.freePort()));
    }

    /** Skips a test that this machine cannot carry; where the variable CI is set it fails. */
    static void needs(boolean there, String what) {
        if (!there) {
            String message = "SKIPPED: " + what;
            System.err.println(message);
            Assertions.assertNull(System.getenv("CI"), message);
            Assumptions.abort(message);
        }
    }

    /** Runs a program to its end; 0 when all was well. */
    static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "faults.log").toFile()))
                .start()
                .waitFor();
    }
}
