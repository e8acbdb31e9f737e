package se.jamforaren.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The oldest PostgreSQL that the portal promises to work with. Required where the variable CI is set. */
public final class OldestPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private OldestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it; without its programs, or where they do not run, the test is skipped, or fails in CI. */
    public static OldestPostgres start() throws IOException {
        Path programs = Path.of(System.getProperty("postgres.oldest", "not set"));
        if (!Files.exists(programs)
                || !System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            String message = "SKIPPED: the oldest PostgreSQL is brought by Maven and runs on Linux of amd64 only";
            System.err.println(message);
            Assertions.assertNull(System.getenv("CI"), message);
            Assumptions.abort(message);
        }
        return new OldestPostgres(EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, hardware) -> archive(programs))
                .start());
    }

    /** The settings of a data source on it. */
    public Map<String, Object> settings() {
        return Map.of(
                "datasources.default.url", server.getJdbcUrl("postgres", "postgres"),
                "datasources.default.username", "postgres",
                "datasources.default.password", "");
    }

    /** Port on localhost; {@code postgres} comes in without a password. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The archive of programs that lies in the jar. */
    private static InputStream archive(Path jar) throws IOException {
        ZipInputStream entries = new ZipInputStream(Files.newInputStream(jar));
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return entries;
            }
        }
        throw new IOException("no .txz in " + jar);
    }
}
