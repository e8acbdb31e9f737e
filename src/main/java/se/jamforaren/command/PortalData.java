package se.jamforaren.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import se.jamforaren.catalogue.ContentLoader;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.database.Schema;
import se.jamforaren.kundval.ChoiceSystems;

/** The portal with its database and without its public pages, for a command that changes what is stored. */
final class PortalData implements AutoCloseable {
    /** Milliseconds to wait for a connection: a command has more of them than a page. */
    private static final String PATIENCE = "datasources.default.connection-timeout";

    private final EmbeddedDatabase database;
    private final ApplicationContext context;

    private PortalData(EmbeddedDatabase database, ApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * Opens it, brings the schema up to date and loads the content that is not loaded yet.
     *
     * @throws IOException when the embedded database cannot start, as while a portal runs on it
     */
    static PortalData open() throws IOException {
        Map<String, String> environment = System.getenv();
        Settings.check(environment);
        Map<String, Object> settings = new HashMap<>(Map.of(Feed.OPEN, "false", PATIENCE, 30_000));
        EmbeddedDatabase database = environment.containsKey(Settings.DATABASE) ? null : Serve.database(environment);
        if (database != null) {
            settings.putAll(database.settings());
        }
        PortalData portal = new PortalData(
                database,
                ApplicationContext.builder().properties(settings).banner(false).build());
        try {
            portal.context.start();
            portal.get(Schema.class).migrate();
            portal.get(ChoiceSystems.class).all().forEach(portal.get(ContentLoader.class)::load);
            return portal;
        } catch (RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    /** A part of it. */
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        if (database != null) {
            database.close();
        }
    }
}
