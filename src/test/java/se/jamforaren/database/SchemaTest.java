package se.jamforaren.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.Feed;

class SchemaTest {
    /** The one that comes along is what all other tests stand on. */
    @Test
    void theOldestPostgresHoldsTheShippedContent(@TempDir Path home) throws Exception {
        try (OldestPostgres oldest = OldestPostgres.start()) {
            holdsTheShippedContent(oldest.settings(), home, "15");
        }
    }

    private static void holdsTheShippedContent(Map<String, Object> settings, Path home, String version)
            throws SQLException {
        assertThat(ask(settings, "show server_version")).startsWith(version + ".");
        try (ApplicationContext portal = ApplicationContext.builder()
                .properties(settings)
                .properties(Map.of("jamforaren.home", home.toString()))
                .start()) {
            assertThat(portal.getBean(Catalogues.class)
                            .find("nacka-2016")
                            .orElseThrow()
                            .providers())
                    .hasSize(12);
            portal.getBean(Schema.class).migrate();
            nothingIsAwaitedForEverAndNoPlanKept(portal);
            aLaterPortalUpgrades(settings);
            portal.getBean(Schema.class).migrate();
            portal.getBean(Feed.class).catchUp();
            assertThat(portal.getBean(Feed.class).isConnected()).isTrue();
            assertThat(portal.getBean(Catalogues.class)
                            .find("nacka-2016")
                            .orElseThrow()
                            .version())
                    .isEqualTo(1);
        }
        assertThat(ask(settings, "select count(*) from provider where choice_system = 'nacka-2016'"))
                .isEqualTo("12");
        assertThat(ask(settings, "select max(version) from publication where choice_system = 'nacka-2016'"))
                .isEqualTo("2");
        assertThat(ask(settings, "select bool_and(success) from flyway_schema_history"))
                .isEqualTo("t");
    }

    /** What the driver knows of the settings, since it passes over in silence what it cannot read. */
    private static void nothingIsAwaitedForEverAndNoPlanKept(ApplicationContext portal) throws SQLException {
        DataSource pool = portal.getBean(DataSourceResolver.class).resolve(portal.getBean(DataSource.class));
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(10_000);
            assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold())
                    .isZero();
        }
    }

    /** A migration and a catalogue that this portal does not know, as in the middle of an upgrade. */
    private static void aLaterPortalUpgrades(Map<String, Object> settings) throws SQLException {
        ask(settings, """
                with schema as (
                    insert into flyway_schema_history
                    select installed_rank + 1000, '1000', 'later', type, 'V1000__later.sql', checksum, installed_by,
                        installed_on, execution_time, success
                    from flyway_schema_history order by installed_rank desc limit 1)
                insert into publication (choice_system, version, published_by, catalogue)
                select choice_system, version + 1, 'later', '{"format": 1000, "later": true}'
                from publication where choice_system = 'nacka-2016' returning version""");
    }

    private static String ask(Map<String, Object> settings, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection((String) settings.get("datasources.default.url"), "postgres", "");
                ResultSet answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
