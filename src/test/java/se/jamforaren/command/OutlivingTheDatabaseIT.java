package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.ChildProcess;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.Portal;

/** One life of a portal whose database comes and goes; each part begins where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutlivingTheDatabaseIT {
    private static final Duration POLL = Duration.ofSeconds(4);
    private static final Duration BACK = Duration.ofSeconds(5);
    private static final List<String> READ = List.of(
            "/sv/",
            "/sv/nacka-2016/",
            "/sv/nacka-2016/?q=svenska",
            "/sv/nacka-2016/anordnare/misa",
            "/sv/nacka-2016/jamfor?a=misa&a=cognix",
            "/sv/nacka-2016/siffror",
            "/api/v1/nacka-2016/providers?q=jobb",
            "/api/v1/kundval");

    @TempDir
    static Path folder;

    private ContentCopy content;
    private int port;
    private EmbeddedPostgres postgres;
    private Portal portal;

    @BeforeAll
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(home());
        content = ContentCopy.withFewFigures(folder.resolve("content"));
        startPostgres();
        portal = startPortal();
    }

    @AfterAll
    void close() throws IOException {
        if (portal != null) {
            portal.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    @Order(1)
    void readersNoticeNothingWhenItStops() throws Exception {
        assertThat(portal.health()).isEqualTo("up");
        List<String> faults = new ArrayList<>();
        Reading reading = new Reading();
        postgres.close();
        say(
                "degraded after",
                Eventually.within(POLL, "degraded", () -> portal.health().equals("degraded")));
        Thread.sleep(2_000);
        faults.addAll(reading.stop());

        assertThat(faults).isEmpty();
    }

    @Test
    @Order(2)
    void aRestartWithoutItServesEveryPageFromDisk() throws IOException {
        portal.close();
        long start = System.nanoTime();
        portal = startPortal();
        say("restarted without it in", Duration.ofNanos(System.nanoTime() - start));

        assertThat(portal.health()).isEqualTo("degraded");
        for (String path : READ) {
            assertThat(portal.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void itIsFoundAgainAndWhatIsPublishedThenIsShown() throws Exception {
        startPostgres();
        say("up after", Eventually.within(BACK, "up", () -> portal.health().equals("up")));

        publish("Anordnaren Misa med ett nytt namn");
        say(
                "shown after",
                Eventually.within(
                        BACK,
                        "the later publication",
                        () -> body("/sv/nacka-2016/anordnare/misa").contains("Anordnaren Misa med ett nytt namn")));
    }

    @Test
    @Order(4)
    void readersNoticeNothingWhenItFreezes() throws Exception {
        List<ProcessHandle> frozen = processes();
        assertThat(frozen).isNotEmpty();
        Reading reading = new Reading();
        signal("-STOP", frozen);
        try {
            Thread.sleep(5_000);
        } finally {
            signal("-CONT", frozen);
        }
        assertThat(reading.stop()).isEmpty();
        say(
                "up after it thawed",
                Eventually.within(BACK, "up", () -> portal.health().equals("up")));
    }

    @Test
    @Order(5)
    void anIndexThatIsGoneIsMadeAnew() throws Exception {
        portal.close();
        delete(home().resolve("index"));
        portal = startPortal();

        Eventually.within(
                BACK,
                "a provider that is found",
                () -> body("/api/v1/nacka-2016/providers?q=misa").contains("\"id\":\"misa\""));
        assertThat(home().resolve("index")).isNotEmptyDirectory();
    }

    @Test
    @Order(6)
    void aCatalogueThatIsGoneIsFetchedAnew() throws Exception {
        portal.close();
        Files.delete(catalogue());
        portal = startPortal();

        Eventually.within(
                BACK,
                "the published page",
                () -> body("/sv/nacka-2016/anordnare/misa").contains("Anordnaren Misa med ett nytt namn"));
        assertThat(catalogues()).hasSize(1);
    }

    @Test
    @Order(7)
    void withNeitherTheStartEndsWithOneLine() throws Exception {
        portal.close();
        portal = null;
        postgres.close();
        Files.delete(catalogue());
        ProcessBuilder builder = ChildProcess.program("serve");
        builder.environment().putAll(settings());
        builder.environment().put("JAMFORAREN_HOME", home().toString());
        builder.environment().put("MICRONAUT_SERVER_PORT", "-1");
        Process process = builder.start();
        List<String> complaints = ChildProcess.errors(process).stream()
                .filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d (INFO |WARN |ERROR) .*"))
                .toList();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(complaints).hasSize(1);
        assertThat(complaints.getFirst())
                .startsWith("DATASOURCES_DEFAULT_URL: expected a database that answers")
                .contains("nacka-2016");
    }

    /** Reads page after page until it is stopped. */
    private final class Reading {
        private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> times = new ArrayList<>();
        private final Thread thread = Thread.ofPlatform().start(this::read);
        private volatile boolean stopped;

        private void read() {
            for (int i = 0; !stopped; i++) {
                String path = READ.get(i % READ.size());
                long start = System.nanoTime();
                try {
                    int status = portal.get(path).statusCode();
                    if (status != 200) {
                        faults.add(path + " " + status);
                    }
                } catch (IOException | RuntimeException e) {
                    faults.add(path + " " + e);
                }
                times.add(System.nanoTime() - start);
            }
        }

        List<String> stop() throws InterruptedException {
            stopped = true;
            thread.join();
            times.sort(Comparator.naturalOrder());
            System.out.printf(
                    "%d reads, %d failed, p99 %.1f ms, slowest %.1f ms%n",
                    times.size(), faults.size(), times.get(times.size() * 99 / 100) / 1e6, times.getLast() / 1e6);
            return faults;
        }
    }

    private Portal startPortal() {
        return Portal.start(Jamforaren.class, home(), settings());
    }

    private Map<String, String> settings() {
        return Map.of(
                "JAMFORAREN_CONTENT",
                content.root().toString(),
                "DATASOURCES_DEFAULT_URL",
                url(),
                "DATASOURCES_DEFAULT_USERNAME",
                "postgres",
                "DATASOURCES_DEFAULT_PASSWORD",
                "postgres");
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** The next version of the catalogue, as another instance would publish it. */
    private void publish(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
                var statement = connection.prepareStatement("""
                        insert into publication (choice_system, version, published_by, catalogue)
                        select choice_system, version + 1, 'test', jsonb_set(
                            jsonb_set(catalogue, '{version}', to_jsonb(version + 1)),
                            '{providers}', (
                                select jsonb_agg(case when p -> 'provider' ->> 'id' = 'misa'
                                    then jsonb_set(p, '{provider,name}', to_jsonb(?::text)) else p end)
                                from jsonb_array_elements(catalogue -> 'providers') p))
                        from publication where choice_system = 'nacka-2016' order by version desc limit 1""")) {
            statement.setString(1, name);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** PostgreSQL with everything that it has started. */
    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private String body(String path) {
        try {
            return portal.get(path).body();
        } catch (IOException e) {
            return "";
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private List<Path> catalogues() throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(home().resolve("catalogue"), "nacka-2016.*.json.gz")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
    }

    private Path catalogue() throws IOException {
        return assertThat(catalogues()).singleElement().actual();
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void say(String what, Duration time) {
        System.out.printf("%s %d ms%n", what, time.toMillis());
    }
}
