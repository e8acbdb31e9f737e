package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.testing.ChildProcess;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.TestDatabase;

/** The command {@code import} in a process of its own, with its own and with an outside database. */
class ImportIT {
    @TempDir
    Path folder;

    @Test
    void anEmptyHomeIsFilledFirst() throws Exception {
        Path results = copy("results-2016.csv");

        Run dry = run(Map.of(), "results", "--dry-run", results.toString());
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).startsWith("rows read: 23\nrows that would change: 0\nerrors: 0\nwarnings: 9\n");
        assertThat(dry.out().lines().filter(line -> line.contains("avbrott")).map(line -> line.split(":")[0]))
                .containsExactly("academicum", "cognix", "eductus", "integra", "omsorgslyftet");
        assertThat(run(
                                Map.of(),
                                "discontinuations",
                                copy("discontinuations-2016.csv").toString())
                        .code())
                .isZero();

        try (EmbeddedDatabase inUse = EmbeddedDatabase.start(folder.resolve("home/postgres"))) {
            Run refused = run(Map.of(), "results", results.toString());
            assertThat(inUse.settings()).isNotEmpty();
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("is used by another portal that runs now");
        }
    }

    @Test
    void anOutsideDatabase() throws Exception {
        Map<String, Object> database = TestDatabase.settings();
        Map<String, String> settings = Map.of(
                "DATASOURCES_DEFAULT_URL",
                (String) database.get("datasources.default.url"),
                "DATASOURCES_DEFAULT_USERNAME",
                "postgres");
        Path changed = copy("results-2016.csv");
        Files.writeString(
                changed,
                Files.readString(changed)
                        .replace(
                                "eductus,grund+forstarkt+sai,2016,78,78,67,22,1,",
                                "eductus,grund+forstarkt+sai,2016,78,78,67,22,2,"));

        assertThat(run(settings, "results", "--dry-run", changed.toString()).out())
                .contains("rows that would change: 1\n");
        assertThat(run(settings, "results", changed.toString()).out()).contains("rows that would change: 1\n");
        assertThat(run(settings, "results", changed.toString()).out()).contains("rows that would change: 0\n");
        Files.writeString(changed, Files.readString(changed).replace("cognix", "nobody"));
        Run wrong = run(settings, "results", changed.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("errors: 1\nresults-2016.csv:12:1: provider är nobody. Väntade");
    }

    @Test
    void wrongUse() {
        String file = folder.resolve("x.csv").toString();
        assertThat(Run.of("import", "--choice", "nacka-2016", "--kind", "golf", file)
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("import", "--choice", "nacka-2016", "--kind", "results")
                        .code())
                .isEqualTo(2);
        Run nowhere = Run.of("import", "--choice", "nacka-2016", "--kind", "results", file);
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("x.csv: no such file");
    }

    @Test
    void aChoiceSystemThatIsNotThere() throws Exception {
        assertThat(start(Map.of(), "import", "--choice", "atlantis", "--kind", "nki", "x.csv")
                        .code())
                .isEqualTo(2);
    }

    private Path copy(String name) throws Exception {
        try (var in = ImportIT.class.getResourceAsStream("/importing/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private Run run(Map<String, String> settings, String kind, String... more) throws Exception {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"import", "--choice", "nacka-2016", "--kind", kind}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return start(settings, arguments);
    }

    private Run start(Map<String, String> settings, String... arguments) throws Exception {
        ProcessBuilder program = ChildProcess.program(arguments);
        program.environment().putAll(new HashMap<>(settings));
        program.environment().put("JAMFORAREN_HOME", folder.resolve("home").toString());
        program.environment()
                .put(
                        "JAMFORAREN_CONTENT",
                        ContentCopy.withFewFigures(folder.resolve("content"))
                                .root()
                                .toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
