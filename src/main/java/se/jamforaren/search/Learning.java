package se.jamforaren.search;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import se.jamforaren.catalogue.Feed;

/** Learns what words mean while the rest of the portal starts, since only pages for words wait for it. */
@Singleton
@Requires(property = Feed.OPEN, notEquals = "false")
final class Learning implements ApplicationEventListener<StartupEvent> {
    private final Search search;

    Learning(Search search) {
        this.search = search;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread.ofPlatform().daemon().name("words").start(search::learn);
    }
}
