package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.NextVersion;
import se.jamforaren.testing.Seen;

/**
 * Small disks of their own for the index and for the catalogues are filled while things are published. Readers notice
 * nothing, nothing is shown that search does not find, and all goes on by itself when there is space again.
 */
class FullDiskIT {
    private static final String OLD = "zebrafink";
    private static final String NEW = "koltrast";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final List<Path> mounted = new ArrayList<>();

    @TempDir
    Path folder;

    private EmbeddedDatabase server;
    private Connection database;
    private Instance instance;

    @BeforeEach
    void open() throws IOException, SQLException, InterruptedException {
        mount(folder.resolve("home/index"));
        mount(folder.resolve("home/catalogue"));
        server = EmbeddedDatabase.start(folder.resolve("database/postgres"));
        Map<String, Object> settings = server.settings();
        instance = Instance.start(
                folder.resolve("home"), settings, Instance.content(folder.resolve("content")), "0 0 4 * * ?");
        database = DriverManager.getConnection(
                (String) settings.get("datasources.default.url"),
                (String) settings.get("datasources.default.username"),
                (String) settings.get("datasources.default.password"));
        publish(OLD);
        Eventually.within(SOON, OLD, () -> instance.finds(OLD, OLD));
    }

    @AfterEach
    void close() throws IOException, SQLException, InterruptedException {
        try {
            if (instance != null) {
                instance.portal().process().destroyForcibly();
                instance.portal().process().onExit().join();
            }
            if (database != null) {
                database.close();
            }
            if (server != null) {
                server.close();
            }
        } finally {
            for (Path disk : mounted) {
                run("umount", disk.toString());
            }
        }
    }

    @Test
    void aFullDiskOfTheIndex() throws Exception {
        Path filling = fill("home/index");
        publish(NEW);
        Eventually.within(SOON, "the index to be refused", () -> instance.metric("jamforaren_index_written") == 0);
        int reads = 0;
        for (; reads < 300; reads++) {
            assertThat(instance.finds(OLD, OLD)).isTrue();
            assertThat(instance.found(NEW)).isEmpty();
            assertThat(instance.page()).contains(OLD).doesNotContain(NEW);
        }
        Files.delete(filling);
        Duration back = Eventually.within(Duration.ofSeconds(10), NEW, () -> instance.finds(NEW, NEW));
        Eventually.within(SOON, "a written index", () -> instance.metric("jamforaren_index_written") == 1);
        restart();
        assertThat(instance.finds(NEW, NEW)).isTrue();
        Seen.say(
                "index on a full disk: %d reads, all answered; the new version found %d ms after there was space",
                3 * reads, back.toMillis());
    }

    @Test
    void aFullDiskOfTheCatalogues() throws Exception {
        Path filling = fill("home/catalogue");
        publish(NEW);
        Eventually.within(SOON, NEW, () -> instance.finds(NEW, NEW));
        assertThat(versionOnDisk()).isLessThan(3);
        Files.delete(filling);
        Duration back = Eventually.within(Duration.ofSeconds(10), "a file", () -> versionOnDisk() == 3);
        Seen.say("catalogues on a full disk: shown from memory, written %d ms after there was space", back.toMillis());
    }

    private void restart() {
        Path home = folder.resolve("home");
        instance.close();
        instance = Instance.start(home, server.settings(), folder.resolve("content"), "0 0 4 * * ?");
    }

    private void publish(String word) throws SQLException {
        NextVersion.publish(database, "nacka-2016", "Hos oss finns " + word + ".");
    }

    private long versionOnDisk() {
        String[] names = folder.resolve("home/catalogue").toFile().list();
        return List.of(names).stream()
                .filter(name -> name.endsWith(".gz"))
                .mapToLong(name -> Long.parseLong(name.replaceAll(".*\\.v([0-9]+)\\..*", "$1")))
                .max()
                .orElse(0);
    }

    /** Fills a disk to the last byte. */
    private Path fill(String disk) throws IOException {
        Path filling = folder.resolve(disk).resolve("filling");
        try (OutputStream file = Files.newOutputStream(filling)) {
            byte[] bytes = new byte[4096];
            while (true) {
                file.write(bytes);
            }
        } catch (IOException e) {
            return filling;
        }
    }

    private void mount(Path disk) throws IOException, InterruptedException {
        Files.createDirectories(disk);
        if (run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) != 0) {
            String why = "a disk of its own cannot be mounted here: run it as root";
            if ("true".equals(System.getenv("CI"))) {
                fail(why);
            }
            assumeTrue(false, why);
        }
        mounted.add(disk);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
