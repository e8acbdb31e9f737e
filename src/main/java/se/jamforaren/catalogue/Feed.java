package se.jamforaren.catalogue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.content.ContentException;
import se.jamforaren.database.Schema;
import se.jamforaren.database.Signals;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;

/**
 * Brings what is published in the database to the public. At the start the catalogues on disk come first, and the portal
 * opens with them and waits for no database; it is then read from where the index stands, when it tells that there is
 * something new and again and again.
 */
@Singleton
@Requires(property = Feed.OPEN, notEquals = "false")
public class Feed implements ApplicationEventListener<StartupEvent> {
    /** The setting that is false in a command that needs the database and no public pages. */
    public static final String OPEN = "jamforaren.open";

    private static final Duration COMMIT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Catalogues catalogues;
    private final Shelf shelf;
    private final CatalogueIndex index;
    private final Filling filling;
    private final Publications publications;
    private final PublishedCatalogues published;
    private final ContentLoader loader;
    private final ChoiceSystems choiceSystems;
    private final Schema schema;
    private final Signals signals;
    private final TaskScheduler scheduler;
    private final Duration poll;
    private List<ScheduledFuture<?>> again = List.of();
    private boolean migrated;
    private boolean contentLoaded;
    private String wrong = "";
    private volatile boolean closed;
    private volatile boolean connected;
    private volatile boolean indexed = true;
    private volatile String trouble = "";

    Feed(
            Catalogues catalogues,
            Shelf shelf,
            CatalogueIndex index,
            Filling filling,
            Publications publications,
            PublishedCatalogues published,
            ContentLoader loader,
            ChoiceSystems choiceSystems,
            Schema schema,
            Signals signals,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
            @Value("${jamforaren.poll:2s}") Duration poll) {
        this.catalogues = catalogues;
        this.shelf = shelf;
        this.index = index;
        this.filling = filling;
        this.publications = publications;
        this.published = published;
        this.loader = loader;
        this.choiceSystems = choiceSystems;
        this.schema = schema;
        this.signals = signals;
        this.scheduler = scheduler;
        this.poll = poll;
    }

    /** Whether the database answered when it was last asked. */
    public boolean isConnected() {
        return connected;
    }

    /** Whether the index took what was last put into it. */
    public boolean isIndexed() {
        return indexed;
    }

    /**
     * Opens the portal.
     *
     * @throws ContentException when there is neither a database nor a catalogue on disk for every choice system, or content
     *     is wrong and nothing else is there to show
     */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        catalogues.showThoseOnDisk(index);
        filling.isNeeded();
        if (lacking().isPresent()) {
            catchUp();
        }
        lacking().ifPresent(id -> {
            throw new ContentException(
                    "DATASOURCES_DEFAULT_URL: expected a database that answers, since no catalogue of " + id
                            + " lies in JAMFORAREN_HOME (" + trouble + ")");
        });
    }

    /** From now on. */
    @EventListener
    void follow(ServerStartupEvent opened) {
        signals.hear("publication", this::catchUp);
        again = List.of(
                scheduler.scheduleWithFixedDelay(Duration.ZERO, poll, this::catchUp),
                scheduler.scheduleWithFixedDelay(COMMIT, COMMIT, index::commit));
    }

    /**
     * Shows every version that is newer than the public one. Does nothing while the database is out of reach.
     *
     * @throws ContentException when content is wrong and there is no older catalogue to show in its place
     */
    public synchronized void catchUp() {
        if (closed) {
            return;
        }
        try {
            if (index.position().isEmpty()) {
                filling.isNeeded();
            }
            if (!migrated) {
                schema.migrate();
                migrated = true;
            }
            if (!contentLoaded) {
                loadContent();
            }
            shelf.writeRest();
            readOn();
            if (!connected) {
                LOG.info("The database answers");
            }
            connected = true;
            if (!indexed) {
                LOG.info("The index is written again");
            }
            indexed = true;
        } catch (ContentException e) {
            throw e;
        } catch (CatalogueIndex.NotIndexed e) {
            if (indexed && !closed) {
                LOG.error("The index cannot be written, what is newer is not shown yet: {}", e.getMessage());
            }
            indexed = false;
        } catch (RuntimeException e) {
            if (closed) {
                return;
            }
            String reason = reason(e);
            if (connected || !reason.equals(trouble)) {
                LOG.warn("The database is out of reach, the public pages go on: {}", reason);
            }
            trouble = reason;
            connected = false;
        }
    }

    /**
     * Compares all that is public with what is in the database, whatever was read before.
     *
     * @return how many choice systems differed
     */
    synchronized int compare() {
        int different = showAll();
        filling.isNeeded();
        return different;
    }

    /** Wrong content is no reason to withdraw what is shown, nor to pass by what others publish. */
    private void loadContent() {
        try {
            choiceSystems.all().forEach(loader::load);
            contentLoaded = true;
        } catch (ContentException e) {
            if (lacking().isPresent()) {
                throw e;
            }
            if (!e.getMessage().equals(wrong)) {
                LOG.error("Content is wrong, what was published before goes on: {}", e.getMessage());
            }
            wrong = e.getMessage();
        }
    }

    /** Before the index is closed. */
    @PreDestroy
    void close() {
        closed = true;
        again.forEach(task -> task.cancel(false));
    }

    /**
     * The position is asked for before the publications, so that one that is committed between the two is read again
     * and none is passed by.
     */
    private void readOn() {
        Position now = publications.findPosition();
        Optional<Position> before = index.position().filter(now::continues);
        if (before.isPresent()) {
            show(publications.findSince(before.get().horizon()), newest -> newest.version() > shown(newest));
        } else {
            showAll();
            if (filling.isNeeded()) {
                return;
            }
        }
        index.moveTo(Optional.of(now));
    }

    private int showAll() {
        List<Publications.Newest> all = publications.findNewest();
        Set<String> known = all.stream().map(Publications.Newest::choiceSystem).collect(Collectors.toSet());
        List<String> gone = catalogues.versions().keySet().stream()
                .filter(id -> !known.contains(id))
                .toList();
        gone.forEach(id -> {
            LOG.warn("{} was never published in this database and is withdrawn", id);
            catalogues.remove(id);
        });
        return gone.size() + show(all, newest -> newest.version() != shown(newest));
    }

    /** A few at a time, so that memory holds a few; the index is refreshed once for each lot. */
    private int show(List<Publications.Newest> newest, Predicate<Publications.Newest> isOther) {
        List<Publications.Newest> others = newest.stream().filter(isOther).toList();
        int shown = 0;
        for (int from = 0; from < others.size(); from += Filling.BATCH) {
            List<PublicCatalogue> lot = others.subList(from, Math.min(from + Filling.BATCH, others.size())).stream()
                    .flatMap(one -> published.find(one.choiceSystem(), one.version()).stream())
                    .toList();
            catalogues.show(lot);
            shown += lot.size();
        }
        return shown;
    }

    private long shown(Publications.Newest newest) {
        return catalogues.version(newest.choiceSystem()).orElse(0);
    }

    /** A choice system of which there is nothing to show. */
    private Optional<String> lacking() {
        return choiceSystems.all().stream()
                .map(ChoiceSystem::id)
                .filter(id -> !isThere(id))
                .findFirst();
    }

    private boolean isThere(String choiceSystem) {
        try {
            return catalogues.find(choiceSystem).isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The innermost reason in one line. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
