package se.jamforaren.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.database.Schema;
import se.jamforaren.testing.Seen;
import se.jamforaren.testing.TestDatabase;

/**
 * Why publications are read by their transactions: their numbers are given out in one order and committed in another, so
 * who reads on from the highest number passes some by.
 */
class OutboxTest {
    private static final int WRITERS = 8;
    private static final int EACH = 60;

    private final Map<String, Object> settings = TestDatabase.settings();

    private ApplicationContext portal;
    private Publications publications;

    @TempDir
    Path home;

    @BeforeEach
    void open() {
        portal = ApplicationContext.builder()
                .properties(settings)
                .properties(Map.of("jamforaren.home", home.toString(), Feed.OPEN, "false"))
                .start();
        portal.getBean(Schema.class).migrate();
        publications = portal.getBean(Publications.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whatIsCommittedLateIsReadStill() throws SQLException {
        ByTransaction byTransaction = new ByTransaction();
        ByNumber byNumber = new ByNumber();
        try (Connection slow = connect();
                Connection quick = connect()) {
            slow.setAutoCommit(false);
            insert(slow, "begun-first");
            insert(quick, "begun-last");
            byTransaction.read();
            byNumber.read(quick);
            slow.commit();
            byTransaction.read();
            byNumber.read(quick);
        }

        assertThat(byTransaction.seen).containsExactly("begun-first", "begun-last");
        assertThat(byNumber.seen).containsExactly("begun-last");
    }

    @Test
    void aTransactionThatLastsHoldsUpNobody() throws SQLException {
        ByTransaction byTransaction = new ByTransaction();
        try (Connection lasting = connect();
                Connection quick = connect()) {
            lasting.setAutoCommit(false);
            insert(lasting, "later");
            insert(quick, "now");
            byTransaction.read();
        }

        assertThat(byTransaction.seen).containsExactly("now");
    }

    @Test
    void ofManyWritersNothingIsLost() throws Exception {
        ByTransaction byTransaction = new ByTransaction();
        ByNumber byNumber = new ByNumber();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
                Connection reading = connect()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer-" + writer + "-";
                writers.add(threads.submit(() -> write(name)));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                byTransaction.read();
                byNumber.read(reading);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            byTransaction.read();
            byNumber.read(reading);
        }

        Seen.say(
                "%d publications of %d writers: %d lost when read by number, %d by transaction",
                WRITERS * EACH,
                WRITERS,
                WRITERS * EACH - byNumber.seen.size(),
                WRITERS * EACH - byTransaction.seen.size());
        assertThat(byTransaction.seen).hasSize(WRITERS * EACH);
    }

    private Void write(String name) throws SQLException, InterruptedException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int row = 0; row < EACH; row++) {
                insert(connection, name + row);
                Thread.sleep(ThreadLocalRandom.current().nextInt(4));
                connection.commit();
            }
        }
        return null;
    }

    private static void insert(Connection connection, String choiceSystem) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into publication (choice_system, version, published_by, catalogue) values ('"
                    + choiceSystem + "', 1, 'test', '{\"format\": 0}')");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                (String) settings.get("datasources.default.url"),
                (String) settings.get("datasources.default.username"),
                (String) settings.get("datasources.default.password"));
    }

    /** Reads on as the feed does. */
    private final class ByTransaction {
        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private Position before = new Position("", 0);

        void read() {
            Position now = publications.findPosition();
            publications.findSince(before.horizon()).forEach(row -> seen.add(row.choiceSystem()));
            before = now;
        }
    }

    /** Reads on as one would think of first. */
    private final class ByNumber {
        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private long last;

        void read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select id, choice_system from publication where id > " + last + " order by id")) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    seen.add(rows.getString(2));
                }
            }
        }
    }
}
