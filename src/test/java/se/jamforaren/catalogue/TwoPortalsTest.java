package se.jamforaren.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.NextVersion;
import se.jamforaren.testing.OtherPortal;
import se.jamforaren.testing.PortalContext;
import se.jamforaren.testing.Reader;

/** Two portals on one database, each with a home of its own. */
class TwoPortalsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** So long that whoever finds something before has been told. */
    private static final Map<String, Object> HARDLY_LOOKS = Map.of("jamforaren.poll", "1h");

    private final Map<String, Object> database = PortalContext.shippedDatabase();

    @TempDir
    Path home;

    @Test
    void whatOnePublishesIsFoundByTheOther() throws Exception {
        try (OtherPortal one = open("one", HARDLY_LOOKS);
                OtherPortal other = open("other", HARDLY_LOOKS)) {
            publish("zebrafink");
            findsSoon(one, "zebrafink");
            findsSoon(other, "zebrafink");
            assertThat(other.get(Catalogues.class).version("nacka-2016")).hasValue(2);

            loseTheListeners();
            publish("koltrast");

            findsSoon(one, "koltrast");
            findsSoon(other, "koltrast");
            assertThat(finds(other, "zebrafink")).isFalse();
        }
    }

    @Test
    void whoComesBackReadsOnFromWhereItWas() {
        open("one", HARDLY_LOOKS).close();
        publish("zebrafink");
        publish("koltrast");
        try (OtherPortal back = open("one", HARDLY_LOOKS)) {
            findsSoon(back, "koltrast");
            back.get(Feed.class).catchUp();
            Position read = back.get(CatalogueIndex.class).position().orElseThrow();
            assertThat(back.get(Publications.class).findPosition().continues(read))
                    .isTrue();
            assertThat(back.get(Publications.class).findSince(read.horizon())).isEmpty();
            assertThat(back.get(Check.class).check().mended()).isZero();
        }
        try (OtherPortal again = open("one", HARDLY_LOOKS)) {
            assertThat(finds(again, "koltrast")).isTrue();
        }
    }

    @Test
    void whatDiffersFromTheTruthIsFoundAndMended() throws IOException {
        try (OtherPortal one = open("one", HARDLY_LOOKS)) {
            Check check = one.get(Check.class);
            assertThat(check.check().mended()).isZero();
            turnABit(onlyFile("catalogue", "nacka-2016.*"));
            one.get(CatalogueIndex.class).remove("exempel");

            Check.Outcome found = check.check();

            assertThat(found.catalogues()).isEqualTo(1);
            assertThat(found.providers()).isEqualTo(27);
            assertThat(check.check().mended()).isZero();
        }
    }

    @Test
    void aDamagedIndexIsMadeAnewWhileItAnswers() throws IOException {
        try (OtherPortal one = open("one", HARDLY_LOOKS)) {
            List<String> right = found(one, "mässor");
            one.get(CatalogueIndex.class).commit();
            turnABit(onlyFile("index", ".*\\.cfs"));

            assertThat(one.get(Check.class).check().indexWhole()).isFalse();

            assertThat(found(one, "mässor")).isEqualTo(right).isNotEmpty();
            Eventually.within(
                    SOON,
                    "a whole index",
                    () -> one.get(Catalogues.class).notIndexed().isEmpty());
            assertThat(one.get(Check.class).check().mended()).isZero();
        }
    }

    private OtherPortal open(String name, Map<String, Object> settings) {
        return OtherPortal.onShippedContent(database, home.resolve(name), settings);
    }

    private void publish(String word) {
        NextVersion.publish(url(), "postgres", "", "nacka-2016", "Hos oss finns en " + word + ".");
    }

    private void loseTheListeners() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "")) {
            connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and application_name = 'jamforaren publication'");
        }
    }

    private String url() {
        return (String) database.get("datasources.default.url");
    }

    private static void findsSoon(OtherPortal portal, String word) {
        Eventually.within(SOON, word, () -> finds(portal, word));
    }

    private static boolean finds(OtherPortal portal, String word) {
        return !found(portal, word).isEmpty();
    }

    /** Ids of those in whom the words are. */
    private static List<String> found(OtherPortal portal, String words) {
        List<String> ids = new ArrayList<>();
        new Reader(portal.server())
                .json("/api/v1/nacka-2016/providers?q=" + words.replace("ä", "%C3%A4"))
                .get("providers")
                .forEach(provider -> {
                    if (!provider.get("matched").isEmpty()) {
                        ids.add(provider.get("id").asText());
                    }
                });
        return ids;
    }

    private Path onlyFile(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("one").resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In its place, since a file that is mapped into memory must not be cut. */
    private static void turnABit(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int one = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(one ^ 8);
        }
    }
}
