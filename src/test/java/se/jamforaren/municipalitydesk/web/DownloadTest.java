package se.jamforaren.municipalitydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.DeskPortal;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.TestDatabase;

/** Everything as one file: whole each time, and a load on nobody when it is not read. */
@EnabledOnOs(OS.LINUX)
class DownloadTest {
    private static final String ALL = "/kommun/allt.zip";
    private static final String SECRETS_AND_OWN_NOTES =
            "'sign_in_link', 'openid_try', 'account_session', 'reminder', 'content_load', 'flyway_schema_history'";

    private static final Map<String, Object> DATABASE = TestDatabase.settings();
    private static final Path FILES = Path.of("/proc/self/fd");

    @TempDir
    static Path home;

    private static DeskPortal portal;
    private static Desk desk;

    @BeforeAll
    static void open() {
        portal = DeskPortal.open(DATABASE, home, Map.of());
        desk = new Desk(portal.server(), "handlaggare@kommun.se", Grant.of(Role.OFFICER));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void everyDownloadIsWholeAndLeavesTheConnectionsAsTheyWere() throws Exception {
        log(10);
        for (int i = 0; i < 4; i++) {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request().GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
            Map<String, String> files = files(answer.body());
            assertThat(files.keySet())
                    .hasSize((int) number("select count(*) from information_schema.tables where table_schema = 'public'"
                            + " and table_name not in (" + SECRETS_AND_OWN_NOTES + ")"));
            assertThat(files.get("logg.csv").lines().count()).isEqualTo(1 + number("select count(*) from audit_log"));
            assertThat(files.get("logg.csv")).contains(",'=1+1,test,-3.5,");
            portal.get(Accounts.class).open("test", i + "@kommun.se", "Namn", List.of());
        }
    }

    @Test
    void aDownloadThatIsNotReadHoldsNothingAndIsGoneWithItsReader() throws Exception {
        log(350);
        try (Socket slow = new Socket("localhost", portal.server().getPort())) {
            slow.getOutputStream()
                    .write(("GET " + ALL + " HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-jamforaren=" + desk.cookie()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(slow.getInputStream().readNBytes(15))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("HTTP/1.1 200 OK");

            assertThat(held()).isOne();
            assertThat(number("select count(*) from pg_stat_activity where datname = current_database()"
                            + " and state <> 'idle' and pid <> pg_backend_pid()"))
                    .isZero();
            assertThat(number("select count(*) from pg_locks where locktype = 'advisory'"
                            + " and database = (select oid from pg_database where datname = current_database())"))
                    .isZero();
        }
        Eventually.within(Duration.ofSeconds(10), "no file that is open", () -> held() == 0);
    }

    /** Micronaut leaves a streamed body open when nobody asked for a body. */
    @Test
    void nothingIsMadeForWhoAsksForTheHeadOnly() throws Exception {
        assertThat(HttpClient.newHttpClient()
                        .send(request().method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.discarding())
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(held()).isZero();
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(portal.server().getURL() + ALL))
                .header("Cookie", "__Host-jamforaren=" + desk.cookie());
    }

    /** How many files of downloads this process holds. */
    private static long held() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(DownloadTest::isDownload).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDownload(Path file) {
        try {
            return Files.readSymbolicLink(file).startsWith(home.resolve("downloads"));
        } catch (IOException e) {
            return false; // closed since it was listed
        }
    }

    /** Adds rows of some 50 kB each, as a ZIP holds them, to the log. */
    private static void log(int rows) {
        sql("insert into audit_log (who, what, subject, before) select '=1+1', 'test', '-3.5', to_jsonb("
                + "(select string_agg(md5(random()::text), '') from generate_series(1, 3000 + 0 * row)))"
                + " from generate_series(1, " + rows + ") row");
    }

    private static Map<String, String> files(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (InputStream in = new ByteArrayInputStream(bytes);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static long number(String query) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String statement) {
        try (Connection connection = source().getConnection();
                Statement doing = connection.createStatement()) {
            doing.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL((String) DATABASE.get("datasources.default.url"));
        source.setUser((String) DATABASE.get("datasources.default.username"));
        return source;
    }
}
