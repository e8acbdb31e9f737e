package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.database.OldestPostgres;
import se.jamforaren.testing.ChildProcess;
import se.jamforaren.testing.Portal;

/** What the runbook says about backup and restore, done to the letter with PostgreSQL's own programs. */
class RestoreIT {
    private static final List<String> EXPORTS =
            List.of("/api/v1/exempel/export.csv", "/api/v1/nacka-2016/export.csv", "/api/v1/kundval");

    @TempDir
    Path folder;

    @Test
    void theRunbooksCommandsBringEverythingBack() throws Exception {
        List<String> commands = Pattern.compile("(?s)```sh\n(.*?)```")
                .matcher(Files.readString(Path.of("src/docs/runbook.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        String backup = commands.stream()
                .filter(c -> c.startsWith("pg_dump"))
                .findFirst()
                .orElseThrow();
        String restore = commands.stream()
                .filter(c -> c.startsWith("dropdb"))
                .findFirst()
                .orElseThrow();

        try (OldestPostgres server = OldestPostgres.start()) {
            shell(server, "createuser jamforaren && createdb --owner=jamforaren jamforaren");
            Map<String, String> settings = Map.of(
                    "DATASOURCES_DEFAULT_URL", url(server),
                    "DATASOURCES_DEFAULT_USERNAME", "jamforaren",
                    "DATASOURCES_DEFAULT_PASSWORD", "");
            command(
                    settings,
                    "import",
                    "--choice",
                    "nacka-2016",
                    "--kind",
                    "results",
                    changedFigures().toString());
            command(settings, "account", "add", "--email", "anna@kommun.se", "--administrator");
            command(settings, "account", "add", "--email", "olga@kommun.se", "--officer");
            List<String> before = exports(settings, "before");
            List<AuditEntry> log = log(server);

            shell(server, backup);
            command(settings, "account", "close", "--email", "anna@kommun.se");
            assertThat(log(server)).isNotEqualTo(log);
            shell(server, restore);

            assertThat(log(server)).isEqualTo(log).hasSizeGreaterThan(1);
            assertThat(exports(settings, "after")).isEqualTo(before);
            for (String change : List.of("update audit_log set who = 'x'", "delete from audit_log")) {
                assertThatThrownBy(() -> sql(server, change)).hasMessageContaining("append-only");
            }
            command(settings, "account", "close", "--email", "anna@kommun.se");
            assertThat(log(server)).hasSizeGreaterThan(log.size());
        }
    }

    /** What is public, told by a portal that starts with an empty home and so has it all from the database. */
    private List<String> exports(Map<String, String> settings, String home) throws IOException {
        try (Portal portal = Portal.start(Jamforaren.class, folder.resolve(home), settings)) {
            List<String> exports = new ArrayList<>();
            for (String path : EXPORTS) {
                var answer = portal.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                exports.add(answer.body());
            }
            assertThat(exports.get(2)).contains("\"version\":2");
            return exports;
        }
    }

    /** The whole audit log, whose seals must hold. */
    private List<AuditEntry> log(OldestPostgres server) {
        try (ApplicationContext portal = ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url",
                        url(server),
                        "datasources.default.username",
                        "jamforaren",
                        "datasources.default.password",
                        "",
                        Feed.OPEN,
                        "false",
                        "jamforaren.home",
                        folder.resolve("log").toString()))
                .start()) {
            assertThat(portal.getBean(AuditLog.class).verify()).isEmpty();
            return portal.getBean(AuditLog.class).list(Long.MAX_VALUE, 1000);
        }
    }

    private Path changedFigures() throws IOException {
        try (var in = RestoreIT.class.getResourceAsStream("/importing/results-2016.csv")) {
            return Files.writeString(
                    folder.resolve("results-2016.csv"),
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .replace(
                                    "eductus,grund+forstarkt+sai,2016,78,78,67,22,1,",
                                    "eductus,grund+forstarkt+sai,2016,78,78,67,22,2,"));
        }
    }

    private void command(Map<String, String> settings, String... arguments) throws Exception {
        ProcessBuilder program = ChildProcess.program(arguments);
        program.environment().putAll(settings);
        program.environment().put("JAMFORAREN_HOME", folder.resolve("command").toString());
        run(program);
    }

    /** Runs lines of a shell as the database's own administrator. */
    private void shell(OldestPostgres server, String lines) throws Exception {
        ProcessBuilder program = new ProcessBuilder("sh", "-ec", lines);
        program.environment()
                .putAll(Map.of("PGHOST", "localhost", "PGPORT", String.valueOf(server.port()), "PGUSER", "postgres"));
        run(program);
    }

    private void run(ProcessBuilder program) throws Exception {
        Process process =
                program.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = String.join("\n", process.inputReader().lines().toList());
        assertThat(process.waitFor()).as("%s: %s", program.command(), said).isZero();
    }

    private static void sql(OldestPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(server), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(OldestPostgres server) {
        return "jdbc:postgresql://localhost:" + server.port() + "/jamforaren";
    }
}
