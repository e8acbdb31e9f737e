package se.jamforaren.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Publishes past the portal, in the database, as another instance would. */
public final class NextVersion {
    private static final String SQL = """
            insert into publication (choice_system, version, published_by, catalogue, lines)
            select choice_system, version + 1, 'next@x.se', jsonb_set(
                jsonb_set(catalogue, '{version}', to_jsonb(version + 1)),
                '{providers,0,provider,profile,summary}', jsonb_build_object('sv', ?::text)), lines
            from publication where choice_system = ? order by version desc limit 1""";

    private NextVersion() {}

    /** Publishes the next version of a choice system, in which the first provider's summary is a text. */
    public static void publish(String database, String user, String password, String choiceSystem, String summary) {
        try (Connection connection = DriverManager.getConnection(database, user, password)) {
            publish(connection, choiceSystem, summary);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same on an open connection, in its transaction. */
    public static void publish(Connection connection, String choiceSystem, String summary) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, summary);
            statement.setString(2, choiceSystem);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException(choiceSystem + " was never published");
            }
        }
    }
}
