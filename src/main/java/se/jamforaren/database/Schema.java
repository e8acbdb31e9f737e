package se.jamforaren.database;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema of the database. It is brought up to date when the database answers, not when the portal starts. */
@Singleton
public class Schema {
    private final DataSource dataSource;

    Schema(DataSource dataSource, DataSourceResolver resolver) {
        this.dataSource = resolver.resolve(dataSource);
    }

    /** Runs the migrations that are missing. */
    public void migrate() {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }
}
