package se.jamforaren.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An open portal beside that of the test, with other content than the shipped or another home. */
public final class OtherPortal implements AutoCloseable {
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private OtherPortal(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /** Opens it with an empty database and its home in a folder. */
    public static OtherPortal open(ContentCopy content, Path home) {
        return new OtherPortal(ApplicationContext.builder()
                .properties(TestDatabase.settings())
                .properties(Map.of(
                        "jamforaren.home",
                        home.toString(),
                        "jamforaren.content",
                        content.root().toString(),
                        AskedFaults.SETTING,
                        true,
                        "jamforaren.contact.phone",
                        "08-000 00 00",
                        "micronaut.server.port",
                        -1))
                .start());
    }

    /** Opens it on a database, with the shipped content and what it makes of it in a folder. */
    public static OtherPortal onShippedContent(Map<String, Object> database, Path home, Map<String, Object> settings) {
        if (!Files.exists(home)) {
            PortalContext.copyShippedHome(home);
        }
        return new OtherPortal(ApplicationContext.builder()
                .properties(database)
                .properties(settings)
                .properties(Map.of("jamforaren.home", home.toString(), "micronaut.server.port", -1))
                .start());
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
