package se.jamforaren.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the database tells, on a connection of its own that is opened again whenever it is lost. What was told
 * meanwhile is not heard: whoever listens must also look by itself now and then.
 */
@Singleton
public class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_SILENCE = (int) Duration.ofSeconds(15).toMillis();

    private final DatasourceConfiguration settings;
    private volatile boolean closed;
    private volatile Connection connection;
    private volatile Thread listening;

    Signals(@Named("default") DatasourceConfiguration settings) {
        this.settings = settings;
    }

    /** Does something whenever a channel is told of, and whenever listening begins, until the portal ends. */
    public void hear(String channel, Runnable then) {
        Runnable safely = () -> {
            try {
                then.run();
            } catch (RuntimeException e) {
                LOG.warn("What {} told led to nothing: {}", channel, e.getMessage());
            }
        };
        listening = Thread.ofVirtual().name("signals-" + channel).start(() -> {
            Duration wait = SHORTEST_WAIT;
            while (!closed) {
                try (Connection open = open(channel)) {
                    wait = SHORTEST_WAIT;
                    safely.run();
                    listen(open, safely);
                } catch (SQLException e) {
                    LOG.debug("Nothing is heard of {}: {}", channel, e.getMessage());
                    pause(wait);
                    wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
                }
            }
        });
    }

    /** When it returns nobody listens any more, nor is about to. */
    @PreDestroy
    void close() {
        closed = true;
        Connection open = connection;
        try {
            if (open != null) {
                open.close();
            }
            if (listening != null) {
                listening.join(LONGEST_WAIT);
            }
        } catch (SQLException e) {
            LOG.debug("The connection did not close: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Silence is broken by a question, since a server that is gone says nothing either. */
    private void listen(Connection open, Runnable then) throws SQLException {
        PGConnection channel = open.unwrap(PGConnection.class);
        while (!closed) {
            if (channel.getNotifications(MOST_SILENCE).length > 0) {
                then.run();
            } else {
                execute(open, "select 1");
            }
        }
    }

    private Connection open(String channel) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings.getDataSourceProperties());
        Optional.ofNullable(settings.getUsername()).ifPresent(user -> properties.setProperty("user", user));
        Optional.ofNullable(settings.getPassword()).ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", "jamforaren " + channel);
        Connection open = DriverManager.getConnection(settings.getUrl(), properties);
        connection = open;
        if (closed) {
            open.close();
        }
        execute(open, "listen " + channel);
        return open;
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
