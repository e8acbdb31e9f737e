package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Secret;
import se.jamforaren.command.Jamforaren;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.Portal;
import se.jamforaren.testing.Seen;

/** A PostgreSQL that freezes, and one that is away for long, while people read and a provider writes. */
class OutageIT {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("faults.away", 20));
    private static final Duration FROZEN = Duration.ofSeconds(5);
    private static final List<String> READ = List.of(
            "/sv/",
            "/sv/nacka-2016/",
            "/sv/nacka-2016/?q=svenska",
            "/sv/nacka-2016/anordnare/misa",
            "/sv/nacka-2016/siffror",
            "/api/v1/nacka-2016/providers?q=jobb");
    private static final IntFunction<String> PATH = i -> READ.get(i % READ.size());

    @TempDir
    Path folder;

    @Test
    void readersNoticeNothingAndWhatWasTypedStays() throws Exception {
        int port = Portal.freePort();
        EmbeddedPostgres postgres = Ground.postgres(folder, port);
        try (Portal portal =
                Portal.start(Jamforaren.class, folder.resolve("home"), Ground.settings(Ground.content(folder), port))) {
            Secret cookie = Secret.random();
            new Ledger(folder).signIn(cookie);
            Work work = new Work(cookie.text());
            work.open(portal.url());
            Load.of(portal.url(), 2, PATH).during(FROZEN.multipliedBy(2));

            Load.Seen quiet = reading(portal).during(FROZEN.multipliedBy(2));
            freeze(portal, work, quiet);

            quiet = reading(portal).during(AWAY.dividedBy(10).plusSeconds(5));
            Load reading = reading(portal);
            postgres.close();
            Eventually.within(
                    Duration.ofSeconds(10), "degraded", () -> portal.health().equals("degraded"));
            long end = System.nanoTime() + AWAY.toNanos();
            int tried = 0;
            while (System.nanoTime() < end) {
                notNow(work.save("Kvar" + tried++), "Kvar" + (tried - 1));
                Thread.sleep(AWAY.dividedBy(10));
            }
            Load.Seen away = reading.stop();
            postgres = Ground.postgres(folder, port);
            Duration back = Eventually.within(
                    Duration.ofSeconds(30), "up", () -> portal.health().equals("up"));
            Seen.say(
                    "PostgreSQL away for %d s: %d pages read, %d failed, p99 %.2f times as before (%.1f and %.1f ms);"
                            + " %d edits told not now with their text; up %d ms after it was back",
                    AWAY.toSeconds(),
                    away.count(200),
                    failed(away),
                    away.p99() / quiet.p99(),
                    away.p99(),
                    quiet.p99(),
                    tried,
                    back.toMillis());
            assertThat(failed(away)).isZero();
            assertThat(back).isLessThan(Duration.ofSeconds(5));
            assertThat(work.save("Sparat").statusCode()).isEqualTo(303);
        } finally {
            postgres.close();
        }
    }

    /** Connections that have rested are tried before they are used; a question that freezes midway waits for 10 s. */
    private void freeze(Portal portal, Work work, Load.Seen quiet) throws Exception {
        Load reading = reading(portal);
        List<Long> waits = new ArrayList<>();
        Thread.sleep(1_000);
        signal("-STOP");
        long end = System.nanoTime() + FROZEN.toNanos();
        try {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                notNow(work.save("Fruset"), "Fruset");
                waits.add((System.nanoTime() - start) / 1_000_000);
            }
        } finally {
            signal("-CONT");
        }
        Load.Seen frozen = reading.stop();
        Seen.say(
                "PostgreSQL frozen for %d s: %d pages read, %d failed, p99 %.2f times as before; desks were told not now"
                        + " after %s ms",
                FROZEN.toSeconds(), frozen.count(200), failed(frozen), frozen.p99() / quiet.p99(), waits);
        Eventually.within(Duration.ofSeconds(10), "up", () -> portal.health().equals("up"));
        assertThat(failed(frozen)).isZero();
        assertThat(waits).allMatch(wait -> wait < 2_500);
    }

    private static Load reading(Portal portal) {
        return Load.of(portal.url(), 2, 20, PATH);
    }

    private static long failed(Load.Seen seen) {
        return seen.answers().size() - seen.count(200) + seen.broken().size();
    }

    private static void notNow(HttpResponse<String> answer, String text) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Vi når inte databasen just nu", text);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(process -> command.add(String.valueOf(process.pid())));
        Ground.run(command.toArray(String[]::new));
    }
}
