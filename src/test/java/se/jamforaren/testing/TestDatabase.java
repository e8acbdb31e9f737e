package se.jamforaren.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a JVM, and an empty database in it for each that asks. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** The settings of a data source on a new, empty database. */
    public static Map<String, Object> settings() {
        return make("template1").settings();
    }

    /** A new, empty database. */
    static Made empty() {
        return make("template1");
    }

    /** A new database with all that an earlier one holds; who is connected to that one still is cut off. */
    static Made copyOf(Made earlier) {
        return make(earlier.name());
    }

    private static Made make(String template) {
        String name = "test" + COUNT.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + template + "'");
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Made(name);
    }

    /** A database by its name. */
    record Made(String name) {
        Map<String, Object> settings() {
            return Map.of(
                    "datasources.default.url",
                    "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name,
                    "datasources.default.username",
                    "postgres",
                    "datasources.default.password",
                    "");
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
