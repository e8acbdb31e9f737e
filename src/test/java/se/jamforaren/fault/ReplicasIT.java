package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Secret;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.NextVersion;
import se.jamforaren.testing.Seen;

/**
 * Three portals in processes of their own on one PostgreSQL. What is published is found by each; one is killed at work,
 * one is away while much is published, the index of one is deleted and that of another damaged under its feet. In the
 * end all show the same.
 */
class ReplicasIT {
    private static final int EDITS = Integer.getInteger("faults.edits", 60);
    private static final int MISSED = Integer.getInteger("faults.missed", 200);
    private static final int FLIPS = Integer.getInteger("faults.live", 10);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> QUESTIONS =
            List.of("svenska", "m%C3%A4ssor", "truckkort", "praktik%20i%20butik", "ukrainska");

    private final Random random = new Random(7);
    private final List<Instance> instances = new ArrayList<>();

    @TempDir
    Path folder;

    private Path content;
    private EmbeddedDatabase server;
    private Connection database;

    @BeforeEach
    void open() throws IOException, SQLException {
        content = Instance.content(folder.resolve("content"));
        server = EmbeddedDatabase.start(folder.resolve("database/postgres"));
        for (int number = 0; number < 3; number++) {
            instances.add(start(number));
        }
        Map<String, Object> settings = server.settings();
        database = DriverManager.getConnection(
                (String) settings.get("datasources.default.url"),
                (String) settings.get("datasources.default.username"),
                (String) settings.get("datasources.default.password"));
    }

    @AfterEach
    void close() throws IOException, SQLException {
        instances.forEach(instance -> instance.portal().process().destroyForcibly());
        if (database != null) {
            database.close();
        }
        server.close();
    }

    @Test
    void allShowTheSameWhateverBefallsOne() throws Exception {
        editsAreFoundByAll();
        oneIsKilledAtWork();
        oneIsAwayWhileMuchIsPublished();
        anIndexIsDeleted();
        bitsTurnUnderAnOpenPortal();
        allAgree();
    }

    private void editsAreFoundByAll() throws Exception {
        List<Long> times = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(instances.size())) {
            for (int edit = 0; edit < EDITS; edit++) {
                String word = word();
                NextVersion.publish(database, "nacka-2016", text(word));
                long published = System.nanoTime();
                List<CompletableFuture<Long>> found = instances.stream()
                        .map(one -> CompletableFuture.supplyAsync(
                                () -> {
                                    Eventually.within(
                                            SOON, word, () -> !one.found(word).isEmpty(), 2);
                                    return (System.nanoTime() - published) / 1_000_000;
                                },
                                readers))
                        .toList();
                for (CompletableFuture<Long> one : found) {
                    times.add(one.get());
                }
            }
        }
        times.sort(null);
        Seen.say(
                "%d edits, each found by 3 instances: median %d ms, p99 %d ms, slowest %d ms",
                EDITS, times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast());
    }

    /** With the desks' own work, so that what was acknowledged is known. */
    private void oneIsKilledAtWork() throws Exception {
        Ledger ledger = new Ledger(folder.resolve("database"));
        Secret cookie = Secret.random();
        int published = ledger.published();
        ledger.signIn(cookie);
        Work work = new Work(cookie.text());
        Thread working = work.at(instances.get(0).portal().url());
        Eventually.within(SOON, "work", () -> work.acknowledged(Work.Kind.APPROVE) >= 3);
        instances.get(0).portal().process().destroyForcibly();
        work.stop();
        working.join();
        instances.get(0).portal().process().onExit().get(10, TimeUnit.SECONDS);

        String newest = Work.text(ledger.newestMark());
        for (Instance other : instances.subList(1, 3)) {
            Eventually.within(SOON, newest, () -> other.finds(newest.replace("ä", "%C3%A4"), newest));
        }
        instances.set(0, start(0));
        Eventually.within(SOON, newest, () -> instances.get(0).finds(newest.replace("ä", "%C3%A4"), newest));
        assertThat(ledger.compare(work.steps(), published).isEmpty()).isTrue();
        Seen.say(
                "killed at work: %d publications acknowledged, 0 lost, found by the others and after its start",
                work.acknowledged(Work.Kind.APPROVE));
    }

    private void oneIsAwayWhileMuchIsPublished() throws SQLException {
        instances.get(2).close();
        String last = "";
        for (int version = 0; version < MISSED; version++) {
            last = word();
            NextVersion.publish(database, "nacka-2016", text(last));
        }
        long start = System.nanoTime();
        instances.set(2, start(2));
        String newest = last;
        assertThat(instances.get(2).finds(newest, newest)).isTrue();
        Seen.say(
                "away for %d versions: the newest is found when it opens, %d ms after its start",
                MISSED, (System.nanoTime() - start) / 1_000_000);
    }

    private void anIndexIsDeleted() throws IOException {
        instances.get(1).close();
        try (Stream<Path> files = Files.list(folder.resolve("home1/index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        instances.set(1, start(1));
        assertThat(answers(instances.get(1))).isEqualTo(answers(instances.get(0)));
        Seen.say("index deleted: the first answers are those of the others");
    }

    private void bitsTurnUnderAnOpenPortal() throws IOException {
        List<List<String>> right = answers(instances.get(1));
        int found = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            Eventually.within(SOON, "a clean check", () -> instances.get(1).metric("jamforaren_check_mended") == 0);
            turnABit(flip % 2 == 0 ? "index" : "catalogue");
            Eventually.within(SOON, "damage to be found", () -> instances.get(1).metric("jamforaren_check_mended") > 0);
            found++;
            assertThat(answers(instances.get(1))).isEqualTo(right);
        }
        Seen.say(
                "%d bits turned in index and catalogues of an open portal: %d found and mended, 0 wrong answers",
                FLIPS, found);
    }

    private void allAgree() {
        for (Instance instance : instances) {
            Eventually.within(
                    SOON,
                    "a clean check",
                    () -> instance.metric("jamforaren_check_mended") == 0
                            && instance.metric("jamforaren_check_age_seconds") < 6);
            assertThat(instance.metric("jamforaren_catalogue_versions"))
                    .isEqualTo(instances.get(0).metric("jamforaren_catalogue_versions"));
            assertThat(instance.metric("jamforaren_check_providers")).isEqualTo(12);
            assertThat(answers(instance)).isEqualTo(answers(instances.get(0)));
        }
        Seen.say("3 instances: the same version, 12 providers in catalogue and index of each, the same answers");
    }

    private void turnABit(String kind) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("home1").resolve(kind))) {
            files = all.filter(file -> file.getFileName().toString().matches(".*\\.(cfs|gz)"))
                    .sorted()
                    .toList();
        }
        try (RandomAccessFile file =
                new RandomAccessFile(files.get(random.nextInt(files.size())).toFile(), "rw")) {
            long place = 20 + random.nextLong(file.length() - 40);
            file.seek(place);
            int one = file.read();
            file.seek(place);
            file.write(one ^ (1 << random.nextInt(8)));
        }
    }

    private Instance start(int number) {
        return Instance.start(folder.resolve("home" + number), server.settings(), content, "*/5 * * * * ?");
    }

    private static List<List<String>> answers(Instance instance) {
        return QUESTIONS.stream().map(instance::found).toList();
    }

    /** One that nothing else is like. */
    private String word() {
        return random.ints(10, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(String word) {
        return "Hos oss finns " + word + ".";
    }
}
