package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Secret;
import se.jamforaren.command.Jamforaren;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.Portal;
import se.jamforaren.testing.Seen;

/** The disk that PostgreSQL has its data on is full for a while: a small file system in memory. */
class FullDatabaseIT {
    private static final int MEGABYTES = 320;
    private static final int MOST_SAVES = 2_000;
    private static final String TEXT = "Full".repeat(30);

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectories(folder.resolve("home/postgres"));
        Ground.needs(
                Ground.run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString()) == 0,
                "no file system may be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        Ground.run("umount", "-l", disk.toString());
    }

    @Test
    void readersNoticeNothingEditsAreRefusedAndGoOnWhenThereIsSpace() throws Exception {
        Path home = folder.resolve("home");
        Secret cookie = Secret.random();
        Ledger ledger = new Ledger(home);
        try (Portal portal = Portal.start(
                Jamforaren.class,
                home,
                Map.of("JAMFORAREN_CONTENT", Ground.content(folder), "JAVA_TOOL_OPTIONS", Ground.QUICK_START))) {
            ledger.signIn(cookie);
            Work work = new Work(cookie.text());
            work.open(portal.url());
            assertThat(work.save("Sparat").statusCode()).isEqualTo(303);
            Load reading = Load.of(portal.url(), 1, 10, i -> "/sv/nacka-2016/anordnare/misa");
            Path filler = disk.resolve("filler");
            fill(filler);
            int saved = 0;
            HttpResponse<String> answer;
            do {
                work.open(portal.url());
                ledger.nextLogFile();
                answer = work.save(TEXT);
            } while (answer.statusCode() == 303 && saved++ < MOST_SAVES);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Vi når inte databasen just nu", TEXT);
            Thread.sleep(5_000);
            assertThat(work.save(TEXT).statusCode()).isEqualTo(503);
            Load.Seen read = reading.stop();
            Files.delete(filler);
            Duration again =
                    Eventually.within(Duration.ofSeconds(60), "an edit that is saved", () -> saves(work, portal));
            Seen.say(
                    "PostgreSQL's disk full: %d edits saved until one was told not now, %d pages read meanwhile, %d"
                            + " failed; edits saved again %.1f s after there was space",
                    saved,
                    read.count(200),
                    read.answers().size() - read.count(200) + read.broken().size(),
                    again.toMillis() / 1e3);
            assertThat(read.answers()).extracting(Load.Answer::status).containsOnly(200);
            assertThat(read.broken()).isEmpty();
            assertThat(again).isLessThan(Duration.ofSeconds(15));
            assertThat(ledger.isLogWhole()).isTrue();
        }
    }

    private static boolean saves(Work work, Portal portal) {
        try {
            work.open(portal.url());
            return work.save("Igen").statusCode() == 303;
        } catch (IOException e) {
            return false;
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < MEGABYTES * 16; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(file)).isPositive();
        }
    }
}
