package se.jamforaren.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.database.Schema;

/** An open portal with its desks and without a single provider, which starts much faster than a whole one. */
public final class DeskPortal implements AutoCloseable {
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private DeskPortal(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /** Opens it on a database. */
    public static DeskPortal open(Map<String, Object> database, Path home, Map<String, Object> settings) {
        ApplicationContext context = ApplicationContext.builder()
                .properties(database)
                .properties(Map.of(Feed.OPEN, "false", "jamforaren.home", home.toString(), "micronaut.server.port", -1))
                .properties(settings)
                .start();
        context.getBean(Schema.class).migrate();
        return new DeskPortal(context);
    }

    /** Its server. */
    public EmbeddedServer server() {
        return server;
    }

    /** A part of it. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
