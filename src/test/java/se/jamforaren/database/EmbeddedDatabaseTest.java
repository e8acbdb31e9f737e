package se.jamforaren.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.ChildProcess;

class EmbeddedDatabaseTest {
    /** One folder for all, since unpacking the programs takes longer than starting them. */
    @TempDir
    static Path folder;

    @Test
    void dataSurviveARestart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table kept as select 42 as answer");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void writesAreOnTheDiskBeforeTheyCount() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            String url = (String) database.settings().get("datasources.default.url");

            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            for (String password : new String[] {"", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", password)
                                .close())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void thePasswordIsReadByItsOwnerOnly() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Path file = folder.resolve("password");

        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        }
        assertThat(file).content().hasSize(48);
    }

    @Test
    void aLostPasswordFileIsSaidAtOnce(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("data"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(other))
                .hasMessageStartingWith(other.resolve("password").toString())
                .hasMessageContaining("expected");
        assertThat(other.resolve("password")).doesNotExist();
    }

    @Test
    void onePortalAtATimeHasTheFolder() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessage(folder + " is used by another portal that runs now");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theFolderIsFreeAgainAfterAFailedStart(@TempDir Path other) throws Exception {
        Path data = Files.createFile(other.resolve("data"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(other)).isInstanceOf(IOException.class);
        Files.delete(data);

        EmbeddedDatabase.start(other).close();
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        ProcessHandle postmaster;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.settings()).isNotEmpty();
            postmaster = postmaster();
            assertThat(postmaster.isAlive()).isTrue();
        }
        postmaster.onExit().get(10, TimeUnit.SECONDS);
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aKilledPortalLosesNothingAndLeavesNoSecondPostgres() throws Exception {
        Process portal = ChildProcess.java(Started.class, folder.toString()).start();
        assertThat(portal.inputReader().readLine()).isEqualTo("written");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .hasMessage(folder + " is used by another portal that runs now");
        ProcessHandle orphan = postmaster();
        portal.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
            assertThat(ask(database, "select word from left_behind")).isEqualTo("kept");
        }
    }

    @Test
    void aProcessThatHasTheOldNumberIsLeftAlone(@TempDir Path other) throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(other.resolve("data"));
            Files.createDirectories(other.resolve("binaries"));
            Files.writeString(other.resolve("data/postmaster.pid"), stranger.pid() + "\n");

            Orphan.stop(other.resolve("data"), other.resolve("binaries"));

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, Object> settings = database.settings();
        return DriverManager.getConnection(
                (String) settings.get("datasources.default.url"),
                (String) settings.get("datasources.default.username"),
                (String) settings.get("datasources.default.password"));
    }

    /** A portal of another JVM, until it is killed. */
    static final class Started {
        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            execute(database, "create table left_behind as select 'kept' as word");
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }
}
