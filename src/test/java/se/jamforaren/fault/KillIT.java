package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Secret;
import se.jamforaren.command.Jamforaren;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.FullHeap;
import se.jamforaren.testing.Portal;
import se.jamforaren.testing.Seen;

/**
 * {@code kill -9} of the portal and of its PostgreSQL while a provider saves and hands in and an officer publishes.
 * What was acknowledged is there once, what was not is there whole or not at all, and the public pages show a version
 * that was published. A portal whose heap is full ends by itself, with the same promise.
 */
class KillIT {
    private static final String ON_FULL_HEAP = "-XX:+ExitOnOutOfMemoryError";
    private static final int KILLS = Integer.getInteger("faults.kills", 2);
    private static final long SEED = Long.getLong("faults.seed", 7);

    @TempDir
    Path folder;

    private Path home;
    private Map<String, String> settings;

    private final List<String> faults = new ArrayList<>();
    private final List<Long> firstPages = new ArrayList<>();
    private final List<Long> databaseBack = new ArrayList<>();
    private long heapExit;
    private int lost;
    private int doubled;
    private int half;
    private int badReads;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws Exception {
        Random random = new Random(SEED);
        home = folder.resolve("home");
        settings = Map.of(
                FullHeap.VARIABLE,
                "true",
                "JAVA_TOOL_OPTIONS",
                Ground.QUICK_START + " " + ON_FULL_HEAP,
                "JAMFORAREN_CONTENT",
                Ground.content(folder));
        Ledger ledger = new Ledger(home);
        Secret cookie = Secret.random();
        Portal portal = start();
        try {
            int published = ledger.published();
            ledger.signIn(cookie);
            Work work = new Work(cookie.text());
            for (int kill = 0; kill < KILLS; kill++) {
                Thread working = work.at(portal.url());
                long enough = work.steps().size() + 1 + random.nextInt(8);
                Eventually.within(
                        Duration.ofSeconds(120), "work", () -> work.steps().size() >= enough);
                Thread.sleep(random.nextInt(300), random.nextInt(1_000_000));
                boolean database = kill % 2 == 1;
                if (database) {
                    killDatabase(portal);
                    work.stop();
                    working.join();
                } else {
                    portal.process().destroyForcibly();
                    work.stop();
                    working.join();
                    portal = restart(portal);
                }
                check(
                        "kill " + kill + (database ? " of PostgreSQL" : " of the portal"),
                        ledger,
                        portal,
                        work,
                        published);
            }
            portal = restartAfterTheHeapIsFull(portal);
            check("a full heap", ledger, portal, work, published);
            report(work);
        } finally {
            portal.close();
        }
        assertThat(faults).isEmpty();
        assertThat(badReads).isZero();
        assertThat(heapExit).isLessThan(5_000);
        assertThat(Path.of("src/main/dist/bin/jamforaren")).content().contains(ON_FULL_HEAP);
    }

    private void check(String when, Ledger ledger, Portal portal, Work work, int published) throws Exception {
        Ledger.Faults found = ledger.compare(work.steps(), published);
        lost += found.lost().size();
        doubled += found.doubled().size();
        half += found.half().size();
        if (!found.isEmpty()) {
            faults.add(when + ": " + found);
        }
        int newest = ledger.newestMark();
        if (newest > 0) {
            Eventually.within(
                    Duration.ofSeconds(30), "the newest publication after " + when, () -> shows(portal, newest));
        }
        if (!ledger.isOnDisk()) {
            half++;
            faults.add(when + ": the catalogue on disk is none that was published");
        }
        if (!ledger.isLogWhole()) {
            half++;
            faults.add(when + ": the log's chain is broken");
        }
    }

    private static boolean shows(Portal portal, int mark) {
        try {
            String text = Work.text(mark);
            return portal.get("/sv/nacka-2016/anordnare/misa").body().contains(text)
                    && portal.get("/api/v1/nacka-2016/providers?q=" + text.replace("ä", "%C3%A4"))
                            .body()
                            .contains("\"id\":\"misa\"");
        } catch (IOException e) {
            return false;
        }
    }

    private Portal restart(Portal killed) throws Exception {
        killed.process().onExit().get(10, TimeUnit.SECONDS);
        ProcessHandle orphan = postmaster();
        assertThat(orphan.isAlive()).isTrue();
        long start = System.nanoTime();
        Portal portal = start();
        Eventually.within(Duration.ofSeconds(30), "a first page", () -> reads(portal));
        firstPages.add((System.nanoTime() - start) / 1_000_000);
        assertThat(orphan.isAlive()).isFalse();
        return portal;
    }

    private Portal restartAfterTheHeapIsFull(Portal portal) throws Exception {
        long start = System.nanoTime();
        try {
            portal.get("/full-heap");
        } catch (IOException e) {
            portal.process().onExit().get(30, TimeUnit.SECONDS);
        }
        portal.process().onExit().get(30, TimeUnit.SECONDS);
        heapExit = (System.nanoTime() - start) / 1_000_000;
        return restart(portal);
    }

    private void killDatabase(Portal portal) throws Exception {
        ProcessHandle postmaster = postmaster();
        long start = System.nanoTime();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
        while (!isUp(portal)) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
            badReads += reads(portal) ? 0 : 1;
        }
        databaseBack.add((System.nanoTime() - start) / 1_000_000);
    }

    private static boolean reads(Portal portal) {
        try {
            return portal.get("/sv/nacka-2016/anordnare/misa").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isUp(Portal portal) {
        try {
            return portal.get("/stammer/" + "0".repeat(64)).statusCode() == 410;
        } catch (IOException e) {
            return false;
        }
    }

    private void report(Work work) {
        String line = "%d kills (seed %d), %d saves, %d hand-ins and %d publications acknowledged; %d lost, %d doubled,"
                + " %d half; %d reads failed while PostgreSQL was away%n";
        String times = "first page after a kill of the portal: median %d ms, slowest %d ms (%d times); PostgreSQL back"
                + " after its own: median %d ms, slowest %d ms (%d times)%n";
        String text = line.formatted(
                        KILLS,
                        SEED,
                        work.acknowledged(Work.Kind.SAVE),
                        work.acknowledged(Work.Kind.HAND_IN),
                        work.acknowledged(Work.Kind.APPROVE),
                        lost,
                        doubled,
                        half,
                        badReads)
                + times.formatted(
                        median(firstPages),
                        most(firstPages),
                        firstPages.size(),
                        median(databaseBack),
                        most(databaseBack),
                        databaseBack.size());
        text += "ended %d ms after its heap began to fill%n".formatted(heapExit);
        text.lines().forEach(seen -> Seen.say("%s", seen));
    }

    private Portal start() {
        return Portal.start(Jamforaren.class, home, settings);
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
    }

    private static long most(List<Long> times) {
        return times.stream().mapToLong(time -> time).max().orElse(0);
    }
}
