package se.jamforaren.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import se.jamforaren.content.ContentException;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.web.Farewell;

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
            System.err.println(reason(e, "The portal cannot start"));
            LOG.debug("The start failed", e);
            return 1;
        }
    }

    private static void start() throws IOException {
        Map<String, String> environment = System.getenv();
        Settings.check(environment);
        Map<String, Object> settings = new HashMap<>();
        Optional<EmbeddedDatabase> database = Optional.empty();
        if (!environment.containsKey(Settings.DATABASE)) {
            LOG.info("Starting PostgreSQL …");
            database = Optional.of(database(environment));
            settings.putAll(database.get().settings());
        }
        ApplicationContext context = ApplicationContext.builder()
                .properties(settings)
                .banner(false)
                .build()
                .start();
        LOG.info("Jämföraren is open at {}", open(context).getURL());
        Runnable farewell = context.getBean(Farewell.class)::say;
        database.ifPresentOrElse(
                came -> came.beforeItStops(farewell), () -> Runtime.getRuntime().addShutdownHook(new Thread(farewell)));
    }

    static EmbeddedDatabase database(Map<String, String> environment) throws IOException {
        String home = environment.getOrDefault(Settings.HOME, System.getProperty("user.home") + "/.jamforaren");
        try {
            return EmbeddedDatabase.start(Path.of(home, "postgres").toAbsolutePath());
        } catch (FileSystemException e) {
            throw new ContentException(
                    Settings.HOME + " " + home + ": expected a folder that can be written to (" + e.getMessage() + ")");
        }
    }

    private static EmbeddedServer open(ApplicationContext context) {
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        try {
            return server.start();
        } catch (RuntimeException e) {
            throw new ContentException(Settings.PORT + " " + server.getPort() + ": expected a port that is free at "
                    + server.getHost() + " (" + root(e).getMessage() + ")");
        }
    }

    /** The reason that is ours, else what failed and the innermost reason, in one line. */
    static String reason(Throwable failure, String otherwise) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ContentException) {
                return e.getMessage();
            }
        }
        Throwable root = root(failure);
        String reason = root.getMessage() == null ? root.toString() : root.getMessage();
        return otherwise + ": " + reason.lines().findFirst().orElse("");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
