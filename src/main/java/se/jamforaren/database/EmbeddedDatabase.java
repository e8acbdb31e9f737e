package se.jamforaren.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL that the portal starts and stops itself, with its data in a folder, safe against power cuts, bound
 * to loopback and with a password. One portal at a time has the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final String password;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password, FileLock lock) {
        this.postgres = postgres;
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts it. A PostgreSQL that a killed portal left behind on the same folder is stopped first.
     *
     * @param folder where its data lie, made when it is not there
     * @throws IOException when the folder cannot be used or another portal has it
     */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileLock lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IOException(folder + " is used by another portal that runs now");
        }
        Path data = folder.resolve("data");
        stopOrphan(data);
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        Path passwordFile = folder.resolve("password");
        String password = first ? newPassword(passwordFile) : Files.readString(passwordFile);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        if (first) {
            demandPassword(postgres, data, password);
        }
        return new EmbeddedDatabase(postgres, password, lock);
    }

    /** The settings of the data source, by their names in the configuration. */
    public Map<String, Object> settings() {
        return Map.of(
                "datasources.default.url",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "datasources.default.username",
                "postgres",
                "datasources.default.password",
                password);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.acquiredBy().close();
    }

    private static String newPassword(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(secret))
                        .toFile()
                        .canRead()
                ? HexFormat.of().formatHex(secret)
                : "";
    }

    private static void demandPassword(EmbeddedPostgres postgres, Path data, String password) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the new PostgreSQL does not take its password", e);
        }
    }

    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .orElse(null);
        if (orphan == null) {
            return;
        }
        orphan.destroy();
        try {
            orphan.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the PostgreSQL that was left behind did not stop", e);
        }
    }
}
