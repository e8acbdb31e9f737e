package se.jamforaren.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The schema of the database. It is brought up to date when the database answers, not when the portal starts. */
@Singleton
public class Schema {
    /** Seconds. One statement of a migration may work on all that there is, longer than a desk would wait. */
    private static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "2", "socketTimeout", "600", "tcpKeepAlive", "true");

    private final DatasourceConfiguration settings;

    Schema(@Named("default") DatasourceConfiguration settings) {
        this.settings = settings;
    }

    /** Runs the migrations that are missing. */
    public void migrate() {
        Flyway.configure()
                .dataSource(settings.getUrl(), settings.getUsername(), settings.getPassword())
                .jdbcProperties(PATIENCE)
                .load()
                .migrate();
    }
}
