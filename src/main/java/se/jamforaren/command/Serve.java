package se.jamforaren.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import se.jamforaren.content.ContentException;
import se.jamforaren.database.EmbeddedDatabase;

/** Starts the portal. */
@Command(name = "serve", description = "Starts the portal (the default).", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    /** Not an exit code: the server goes on in its own threads. */
    static final int GOES_ON = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    @Override
    public Integer call() {
        try {
            start();
            return GOES_ON;
        } catch (RuntimeException | IOException e) {
            System.err.println(reason(e));
            LOG.debug("The start failed", e);
            return 1;
        }
    }

    private static void start() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        if (System.getenv("DATASOURCES_DEFAULT_URL") == null) {
            LOG.info("Starting PostgreSQL …");
            String home =
                    System.getenv().getOrDefault("JAMFORAREN_HOME", System.getProperty("user.home") + "/.jamforaren");
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(Path.of(home, "postgres").toAbsolutePath());
            settings.putAll(database.settings());
        }
        ApplicationContext context = ApplicationContext.builder()
                .properties(settings)
                .banner(false)
                .build()
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        LOG.info("Jämföraren is open at {}", server.getURL());
    }

    /** The innermost reason that is ours, in one line. */
    private static String reason(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ContentException) {
                return e.getMessage();
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The portal cannot start: " + root;
    }
}
