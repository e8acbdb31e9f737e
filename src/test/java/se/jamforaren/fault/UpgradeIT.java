package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Secret;
import se.jamforaren.command.Jamforaren;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.Portal;
import se.jamforaren.testing.Seen;

/**
 * Two instances behind the proxy that the package describes, replaced one at a time while people read and work. Half-way
 * a later version comes: its schema is there, and a catalogue in its format.
 */
class UpgradeIT {
    private static final int REPLACED = Integer.getInteger("faults.replaced", 4);
    private static final List<String> READ = List.of(
            "/sv/", "/sv/nacka-2016/", "/sv/nacka-2016/?q=svenska", "/sv/nacka-2016/anordnare/misa", "/api/v1/kundval");

    @TempDir
    Path folder;

    private String content;
    private int database;
    private int proxy;
    private final Portal[] portals = new Portal[2];
    private final int[] ports = {Portal.freePort(), Portal.freePort()};

    @Test
    void nobodyNoticesThatInstancesAreReplaced() throws Exception {
        Ground.needs(Ground.run("haproxy", "-v") == 0, "no haproxy on the path");
        content = Ground.content(folder);
        database = Portal.freePort();
        proxy = Portal.freePort();
        Process haproxy = null;
        try (EmbeddedPostgres postgres = Ground.postgres(folder, database)) {
            try {
                start(0);
                start(1);
                haproxy = haproxy();
                Secret cookie = Secret.random();
                new Ledger(folder).signIn(cookie);
                String url = "http://localhost:" + proxy;
                Eventually.within(Duration.ofSeconds(20), "both behind the proxy", () -> isUp(url, cookie));
                Load readers = Load.of(url, 4, 40, i -> READ.get(i % READ.size()));
                Work work = new Work(cookie.text());
                Thread working = work.at(url);
                int next = 0;
                for (int i = 0; i < REPLACED; i++) {
                    if (i == REPLACED / 2) {
                        next = nextVersion(postgres);
                    }
                    portals[i % 2].close();
                    start(i % 2);
                }
                Load.Seen seen = readers.stop();
                work.stop();
                working.join();
                List<Work.Step> failed = work.steps().stream()
                        .filter(step -> !step.acknowledged())
                        .toList();
                Seen.say(
                        "%d instances replaced one at a time, a later schema and format half-way: %d pages read and %d"
                                + " edits made, %d and %d failed; p99 %.0f ms",
                        REPLACED,
                        seen.count(200),
                        work.steps().size(),
                        seen.answers().size() - seen.count(200) + seen.broken().size(),
                        failed.size(),
                        seen.p99());
                assertThat(seen.broken()).isEmpty();
                assertThat(seen.answers()).extracting(Load.Answer::status).containsOnly(200);
                assertThat(failed).isEmpty();
                assertThat(next).isEqualTo(1);
                assertThat(new Ledger(folder).compare(work.steps(), 0).lost()).isEmpty();
            } finally {
                for (Portal portal : portals) {
                    if (portal != null && portal.process().isAlive()) {
                        portal.close();
                    }
                }
                if (haproxy != null) {
                    haproxy.destroy();
                }
            }
        }
    }

    private void start(int instance) {
        Map<String, String> settings = new HashMap<>(Ground.settings(content, database));
        settings.put(Portal.PORT, String.valueOf(ports[instance]));
        settings.put("MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER", "X-Forwarded-For");
        settings.put("JAMFORAREN_LINGER", linger());
        portals[instance] = Portal.start(Jamforaren.class, folder.resolve("home" + instance), settings);
        Eventually.within(
                Duration.ofSeconds(10), "up", () -> portals[instance].health().equals("up"));
    }

    /** As the unit of the package has it. */
    private static String linger() {
        try (Stream<String> unit = Files.lines(Path.of("src/main/dist/jamforaren@.service"))) {
            return unit.filter(line -> line.contains("JAMFORAREN_LINGER="))
                    .map(line -> line.replaceAll(".*JAMFORAREN_LINGER=(\\S+).*", "$1"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The package's own configuration on other ports, without a certificate. */
    private Process haproxy() throws IOException {
        String shipped = Files.readString(Path.of("src/main/dist/haproxy.cfg"));
        String tried = shipped.lines()
                .filter(line -> !line.contains("redirect"))
                .map(line -> line.replaceAll("bind .*ssl.*", "bind 127.0.0.1:" + proxy))
                .filter(line -> !line.contains("bind :"))
                .map(line -> line.replace("127.0.0.1:8081", "127.0.0.1:" + ports[0])
                        .replace("127.0.0.1:8082", "127.0.0.1:" + ports[1]))
                .collect(Collectors.joining("\n", "", "\n"));
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), tried);
        return new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "haproxy.log").toFile())
                .start();
    }

    private static boolean isUp(String url, Secret cookie) {
        try {
            new Work(cookie.text()).open(url);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a later version does to the database when it starts. */
    private int nextVersion(EmbeddedPostgres postgres) throws IOException, SQLException {
        Path next = Files.createDirectories(folder.resolve("next"));
        Files.writeString(next.resolve("V900__next.sql"), """
                create table next_thing (id bigint generated always as identity primary key);
                alter table draft add column next_word text;
                alter table publication add column next_word text not null default '';
                alter table account_session add column next_word text;
                alter table audit_log add column next_word text;
                """);
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration", "filesystem:" + next)
                .load()
                .migrate();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate("""
                    insert into publication (choice_system, version, published_by, catalogue)
                    select choice_system, version + 1, 'next', jsonb_set(
                        jsonb_set(catalogue, '{version}', to_jsonb(version + 1)),
                        '{format}', to_jsonb((catalogue ->> 'format')::int + 1))
                    from publication where choice_system = 'nacka-2016' order by version desc limit 1""");
        }
    }
}
