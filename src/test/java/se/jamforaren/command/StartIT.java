package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.ChildProcess;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.TestDatabase;

/** What an operator reads when the portal does not start: one line, and the program ends with 1. */
class StartIT {
    @TempDir
    Path folder;

    @Test
    void aFaultInTheContent() throws Exception {
        ContentCopy content = ContentCopy.in(folder.resolve("content"))
                .replace("kundval/nacka-2016/providers/cognix.yml", "summary:", "sumary:");

        assertThat(complaint(
                        database(), Map.of("JAMFORAREN_CONTENT", content.root().toString())))
                .startsWith(
                        content.root() + "/kundval/nacka-2016/providers/cognix.yml:6: unknown key sumary, expected");
    }

    @Test
    void noContentFolder() throws Exception {
        assertThat(complaint(database(), Map.of("JAMFORAREN_CONTENT", folder.toString())))
                .isEqualTo(
                        "JAMFORAREN_CONTENT " + folder + ": expected a content folder with a languages folder in it");
    }

    @Test
    void noDatabaseAndNothingToShow() throws Exception {
        assertThat(complaint(Map.of("DATASOURCES_DEFAULT_URL", "jdbc:postgresql://localhost:9/nobody"), Map.of()))
                .startsWith("DATASOURCES_DEFAULT_URL: expected a database that answers")
                .contains("Connection refused");
    }

    @Test
    void aPortThatIsNoNumber() throws Exception {
        assertThat(complaint(database(), Map.of("MICRONAUT_SERVER_PORT", "abc")))
                .isEqualTo("MICRONAUT_SERVER_PORT abc: expected a whole number from 0 to 65535");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        ContentCopy content = ContentCopy.withFewFigures(folder.resolve("content"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertThat(complaint(
                            database(),
                            Map.of(
                                    "JAMFORAREN_CONTENT",
                                    content.root().toString(),
                                    "MICRONAUT_SERVER_PORT",
                                    String.valueOf(taken.getLocalPort()))))
                    .startsWith("MICRONAUT_SERVER_PORT " + taken.getLocalPort() + ": expected a port that is free");
        }
    }

    @Test
    void aHomeThatIsNoFolder() throws Exception {
        assertThat(complaint(Map.of(), Map.of("JAMFORAREN_HOME", "/dev/null/home")))
                .startsWith("JAMFORAREN_HOME /dev/null/home: expected a folder that can be written to");
    }

    private static Map<String, String> database() {
        Map<String, Object> settings = TestDatabase.settings();
        return Map.of(
                "DATASOURCES_DEFAULT_URL",
                (String) settings.get("datasources.default.url"),
                "DATASOURCES_DEFAULT_USERNAME",
                "postgres");
    }

    /** The one line that is not a log line. */
    private String complaint(Map<String, String> database, Map<String, String> settings)
            throws IOException, InterruptedException {
        ProcessBuilder portal = ChildProcess.program("serve");
        portal.environment().put("JAMFORAREN_HOME", folder.resolve("home").toString());
        portal.environment().put("MICRONAUT_SERVER_PORT", "-1");
        portal.environment().putAll(database);
        portal.environment().putAll(settings);
        Process process = portal.start();
        try {
            List<String> complaints = ChildProcess.errors(process).stream()
                    .filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d (INFO |WARN |ERROR) .*"))
                    .toList();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(complaints).hasSize(1);
            return complaints.getFirst();
        } finally {
            process.destroyForcibly();
        }
    }
}
