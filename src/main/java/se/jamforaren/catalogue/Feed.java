package se.jamforaren.catalogue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.content.ContentException;
import se.jamforaren.database.Schema;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;

/**
 * Brings what is published in the database to the public. At the start the catalogues on disk come first, so that the
 * portal serves when its database is away; it is then asked for again and again.
 */
@Singleton
@Requires(property = Feed.OPEN, notEquals = "false")
public class Feed implements ApplicationEventListener<StartupEvent> {
    /** The setting that is false in a command that needs the database and no public pages. */
    public static final String OPEN = "jamforaren.open";

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Catalogues catalogues;
    private final Publications publications;
    private final ContentLoader loader;
    private final ChoiceSystems choiceSystems;
    private final Schema schema;
    private boolean contentLoaded;
    private volatile boolean connected;
    private volatile String trouble = "";

    Feed(
            Catalogues catalogues,
            Publications publications,
            ContentLoader loader,
            ChoiceSystems choiceSystems,
            Schema schema) {
        this.catalogues = catalogues;
        this.publications = publications;
        this.loader = loader;
        this.choiceSystems = choiceSystems;
        this.schema = schema;
    }

    /** Whether the database answered when it was last asked. */
    public boolean isConnected() {
        return connected;
    }

    /**
     * Opens the portal.
     *
     * @throws ContentException when there is neither a database nor a catalogue on disk for every choice system
     */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        catalogues.showThoseOnDisk();
        catchUp();
        for (ChoiceSystem choiceSystem : choiceSystems.all()) {
            if (catalogues.find(choiceSystem.id()).isEmpty()) {
                throw new ContentException(
                        "DATASOURCES_DEFAULT_URL: expected a database that answers, since no catalogue of "
                                + choiceSystem.id() + " lies in JAMFORAREN_HOME (" + trouble + ")");
            }
        }
    }

    /** Shows every version that is newer than the public one. Does nothing while the database is out of reach. */
    @Scheduled(fixedDelay = "${jamforaren.poll:2s}", initialDelay = "${jamforaren.poll:2s}")
    public synchronized void catchUp() {
        try {
            if (!contentLoaded) {
                schema.migrate();
                choiceSystems.all().forEach(loader::load);
                contentLoaded = true;
            }
            for (Publications.Newest newest : publications.findNewest()) {
                if (catalogues
                                .find(newest.choiceSystem())
                                .filter(shown -> shown.version() == newest.version())
                                .isEmpty()
                        && isOurs(newest)) {
                    publications
                            .findByChoiceSystemAndVersion(newest.choiceSystem(), newest.version())
                            .map(PublicationRow::catalogue)
                            .ifPresent(catalogues::show);
                }
            }
            if (!connected) {
                LOG.info("The database answers");
            }
            connected = true;
        } catch (ContentException e) {
            throw e;
        } catch (RuntimeException e) {
            String reason = reason(e);
            if (connected || !reason.equals(trouble)) {
                LOG.warn("The database is out of reach, the public pages go on: {}", reason);
            }
            trouble = reason;
            connected = false;
        }
    }

    /** Whether this portal can read it; during an upgrade another portal's format may be the newest. */
    private boolean isOurs(Publications.Newest newest) {
        return publications
                .findFormat(newest.choiceSystem(), newest.version())
                .filter(format -> format == Catalogue.FORMAT)
                .isPresent();
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
