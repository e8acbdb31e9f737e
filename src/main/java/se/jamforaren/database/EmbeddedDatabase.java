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
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the portal starts and stops itself, with its data in a folder, safe against power cuts, bound
 * to loopback and with a password. One portal at a time has the folder. When it ends by itself it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final Duration AGAIN = Duration.ofMillis(500);
    /** Bytes that PostgreSQL needs to start after an end that it did not choose: some files of its log. */
    private static final long ROOM = 32L << 20;

    private final Path folder;
    private final String password;
    private final FileLock lock;
    private EmbeddedPostgres postgres;
    private volatile boolean closed;
    private volatile Runnable before = () -> {};

    private EmbeddedDatabase(Path folder, String password, FileLock lock) throws IOException {
        this.folder = folder;
        this.password = password;
        this.lock = lock;
        this.postgres = postgres(0);
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtTheEnd));
        watch();
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
            Path passwordFile = folder.resolve("password");
            if (!Files.exists(passwordFile)) {
                if (Files.exists(data)) {
                    throw new IOException(passwordFile + ": expected the file with the password of " + data);
                }
                choosePassword(passwordFile);
            }
            String password = Files.readString(passwordFile);
            Orphan.stop(data, folder.resolve("binaries"));
            return new EmbeddedDatabase(folder, password, lock);
        } catch (IOException | RuntimeException e) {
            lock.acquiredBy().close();
            throw e;
        }
    }

    /** The settings of the data source, by their names in the configuration. */
    public synchronized Map<String, Object> settings() {
        return Map.of(
                "datasources.default.url",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "datasources.default.username",
                "postgres",
                "datasources.default.password",
                password);
    }

    /** Has something done first when the JVM ends, while the database still answers. */
    public void beforeItStops(Runnable first) {
        before = first;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        stop();
    }

    private synchronized void stop() throws IOException {
        try {
            postgres.close();
        } finally {
            lock.acquiredBy().close();
        }
    }

    private void closeAtTheEnd() {
        try {
            before.run();
            close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop: {}", e.getMessage());
        }
    }

    private void watch() throws IOException {
        Orphan.process(folder.resolve("data"))
                .ifPresent(postmaster -> postmaster.onExit().thenRunAsync(this::startAgain));
    }

    /**
     * On the same port, since it is in the settings. What the dead one left behind may still hold its memory a while,
     * and a full disk may be full for days.
     */
    private void startAgain() {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL has ended by itself and is started again");
        while (!isStartedAgain()) {
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private synchronized boolean isStartedAgain() {
        if (closed) {
            return true;
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
                // A start without space for its log is waited for in vain, and longest when space comes meanwhile.
                return false;
            }
            postgres.close();
            postgres = postgres(postgres.getPort());
            watch();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.warn("PostgreSQL did not start: {}", e.getMessage());
            return false;
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
    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("password").toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }
}
