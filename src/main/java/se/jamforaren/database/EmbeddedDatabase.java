package se.jamforaren.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

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
        FileLock lock = lock(folder);
        try {
            Path data = folder.resolve("data");
            Path binaries = folder.resolve("binaries");
            Path passwordFile = folder.resolve("password");
            if (!Files.exists(passwordFile)) {
                if (Files.exists(data)) {
                    throw new IOException(passwordFile + ": expected the file with the password of " + data);
                }
                choosePassword(passwordFile);
            }
            String password = Files.readString(passwordFile);
            Orphan.stop(data, binaries);
            return new EmbeddedDatabase(postgres(data, binaries, passwordFile, password), password, lock);
        } catch (IOException | RuntimeException e) {
            lock.acquiredBy().close();
            throw e;
        }
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
        try {
            postgres.close();
        } finally {
            lock.acquiredBy().close();
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new IOException(folder + " is used by another portal that runs now");
        }
        return lock;
    }

    /** A temporary file is its owner's alone from the start, and it becomes the password file at one stroke. */
    private static void choosePassword(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path unfinished = Files.createTempFile(file.getParent(), "password", null);
        Files.writeString(unfinished, HexFormat.of().formatHex(secret));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What is set as locale goes to initdb as it is, so the first start demands the password already. A resolver of its
     * own keeps the programs in this folder, whatever else in this JVM has unpacked them elsewhere.
     */
    @SuppressWarnings("UnnecessaryMethodReference")
    private static EmbeddedPostgres postgres(Path data, Path binaries, Path passwordFile, String password)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }
}
