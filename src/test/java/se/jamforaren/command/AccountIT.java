package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.testing.ChildProcess;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.TestDatabase;

/** The command that makes the first administrator, as an operator runs it. */
class AccountIT {
    @TempDir
    Path home;

    @Test
    void anOutsideDatabase() throws Exception {
        Map<String, Object> settings = TestDatabase.settings();
        Map<String, String> database = Map.of(
                "DATASOURCES_DEFAULT_URL",
                (String) settings.get("datasources.default.url"),
                "DATASOURCES_DEFAULT_USERNAME",
                "postgres");

        assertThat(run(database, "add", "--email", "Anna@Kommun.se", "--administrator"))
                .isEqualTo(new Run(0, "anna@kommun.se [ADMINISTRATOR]\n", ""));
        assertThat(run(database, "add", "--email", "anna@kommun.se", "--editor", "nacka-2016/misa")
                        .out())
                .isEqualTo("anna@kommun.se [ADMINISTRATOR, EDITOR nacka-2016/misa]\n");
        Run unknown = run(database, "add", "--email", "bo@misa.se", "--editor", "nacka-2016/nobody");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("nacka-2016/nobody: expected a provider of a choice system");
        assertThat(run(database, "close", "--email", "anna@kommun.se").code()).isZero();
        Run closed = run(database, "close", "--email", "anna@kommun.se");
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.err()).contains("--email anna@kommun.se: expected an account that is open");
    }

    @Test
    void theEmbeddedDatabaseWhileNoPortalRunsOnIt() throws Exception {
        assertThat(run(Map.of(), "add", "--email", "anna@kommun.se", "--officer"))
                .isEqualTo(new Run(0, "anna@kommun.se [OFFICER]\n", ""));
        EmbeddedDatabase portal = EmbeddedDatabase.start(home.resolve("postgres"));
        try {
            Run busy = run(Map.of(), "close", "--email", "anna@kommun.se");
            assertThat(busy.code()).isEqualTo(1);
            assertThat(busy.err()).contains("is used by another portal that runs now");
        } finally {
            portal.close();
        }
        assertThat(run(Map.of(), "close", "--email", "anna@kommun.se").code()).isZero();
    }

    @Test
    void wrongUse() {
        assertThat(Run.of("account").code()).isEqualTo(2);
        assertThat(Run.of("account", "add", "--email", "a@b.se").err())
                .contains("expected --administrator, --officer or --editor");
        assertThat(Run.of("account", "add", "--email", "nobody", "--officer").err())
                .contains("--email nobody, expected an address");
        assertThat(Run.of("account", "add", "--email", "a@b.se", "--editor", "misa")
                        .err())
                .contains("--editor misa, expected CHOICE/PROVIDER");
    }

    /** Log lines are left out of what stands on standard error. */
    private Run run(Map<String, String> database, String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "account";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ProcessBuilder builder = ChildProcess.program(all);
        builder.environment().put("JAMFORAREN_HOME", home.toString());
        builder.environment()
                .put(
                        "JAMFORAREN_CONTENT",
                        ContentCopy.withFewFigures(home.resolve("content"))
                                .root()
                                .toString());
        builder.environment().putAll(database);
        Path errors = home.resolve("errors");
        Process process = builder.redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        String err = Files.readAllLines(errors).stream()
                .filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d (INFO |WARN ) .*"))
                .collect(Collectors.joining("\n"));
        return new Run(code, out, err);
    }
}
