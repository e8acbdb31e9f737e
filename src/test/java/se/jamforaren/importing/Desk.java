package se.jamforaren.importing;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import se.jamforaren.catalogue.ContentLoader;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.database.Schema;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.TestDatabase;

/** Imports on a real, new database with the shipped content of one choice system, and no public pages. */
final class Desk implements AutoCloseable {
    private final Map<String, Object> settings = TestDatabase.settings();
    private final ContentCopy content;
    private final String choiceSystem;
    private ApplicationContext context;

    Desk(Path folder, String choiceSystem) {
        this.content = ContentCopy.in(folder.resolve("content"));
        this.choiceSystem = choiceSystem;
        start();
    }

    /** As the portal does at its start. */
    void start() {
        context = ApplicationContext.builder()
                .properties(settings)
                .properties(Map.of(
                        Feed.OPEN,
                        "false",
                        "jamforaren.home",
                        content.root().resolveSibling("home").toString(),
                        "jamforaren.content",
                        content.root().toString()))
                .start();
        get(Schema.class).migrate();
        get(ContentLoader.class).load(system());
    }

    void restart() {
        context.close();
        start();
    }

    ContentCopy content() {
        return content;
    }

    ChoiceSystem system() {
        return get(ChoiceSystems.class).find(choiceSystem).orElseThrow();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Imports imports() {
        return get(Imports.class);
    }

    Report check(Kind kind, String name, String text) {
        return imports().check(choiceSystem, kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands in and publishes. */
    Published publish(Kind kind, String name, String text) {
        Staged staged = imports().stage(choiceSystem, kind, name, text.getBytes(StandardCharsets.UTF_8), "anna");
        return imports().publish(staged.id().orElseThrow(() -> new AssertionError(staged.report())), "bo");
    }

    /** A published table as it was published. */
    static String published(String name) {
        try (InputStream in = Desk.class.getResourceAsStream("/importing/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection((String) settings.get("datasources.default.url"), "postgres", "");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet answer = statement.getResultSet();
            return answer.next() ? answer.getString(1) : "";
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
