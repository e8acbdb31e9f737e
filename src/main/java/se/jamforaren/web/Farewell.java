package se.jamforaren.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the portal ends when it is told to: {@code /health} says so while all goes on for a while, so that a proxy turns
 * to another; then nobody new is let in, and what is being worked on is answered.
 */
@Singleton
public class Farewell {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);

    private final BeanProvider<EmbeddedServer> server;
    private final Duration linger;
    private volatile boolean said;

    Farewell(BeanProvider<EmbeddedServer> server, @Value("${jamforaren.linger}") Duration linger) {
        this.server = server;
        this.linger = linger;
    }

    /** Whether the portal is about to end. */
    public boolean isSaid() {
        return said;
    }

    /** Returns when all is answered, or late enough. */
    public void say() {
        said = true;
        try {
            Thread.sleep(linger);
            ((GracefulShutdownCapable) server.get())
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("What was still worked on after {} is cut off", LONGEST_ANSWER);
        } catch (ExecutionException e) {
            LOG.warn("The server did not end by itself: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
