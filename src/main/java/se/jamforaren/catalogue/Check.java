package se.jamforaren.catalogue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each night everything that this portal shows is held against the truth: the checksums of the index and of every
 * catalogue on disk, the newest version of every choice system in the database, and how many providers are found. What
 * differs is mended.
 */
@Singleton
@Requires(property = Feed.OPEN, notEquals = "false")
public class Check {
    /** When it is done, once a night where nothing is set. */
    public static final String NIGHTLY = "${jamforaren.check:0 0 4 * * ?}";

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final Feed feed;
    private final Catalogues catalogues;
    private final Shelf shelf;
    private final CatalogueIndex index;
    private final Instant opened = Instant.now();
    private volatile Outcome last;

    Check(Feed feed, Catalogues catalogues, Shelf shelf, CatalogueIndex index) {
        this.feed = feed;
        this.catalogues = catalogues;
        this.shelf = shelf;
        this.index = index;
    }

    /**
     * What was compared and found.
     *
     * @param at when it was done
     * @param providers how many are public
     * @param indexWhole whether the index was as it was written
     * @param catalogues how many on disk were damaged
     * @param versions how many choice systems were shown in another version than the database's newest
     * @param counts of how many choice systems the index had other providers than the catalogue
     */
    public record Outcome(
            Instant at,
            int choiceSystems,
            long providers,
            boolean indexWhole,
            int catalogues,
            int versions,
            int counts) {

        /** How much was mended. */
        public int mended() {
            return (indexWhole ? 0 : 1) + catalogues + versions + counts;
        }
    }

    /** What was found when it was last done; empty before the first night. */
    public Optional<Outcome> last() {
        return Optional.ofNullable(last);
    }

    /** How long ago it was last done, or the portal opened. */
    public Duration age() {
        return Duration.between(last().map(Outcome::at).orElse(opened), Instant.now());
    }

    /** Does it now. */
    @Scheduled(cron = NIGHTLY)
    public synchronized Outcome check() {
        boolean whole = index.check();
        int versions = compare();
        long providers = 0;
        int damaged = 0;
        int counts = 0;
        Map<String, Long> shown = catalogues.versions();
        for (Map.Entry<String, Long> one : shown.entrySet()) {
            Shelf.Checked found = shelf.check(one.getKey(), one.getValue());
            if (!catalogues.version(one.getKey()).equals(OptionalLong.of(one.getValue()))) {
                continue;
            }
            damaged += found.damaged() ? 1 : 0;
            if (found.catalogue() != null) {
                int size = found.catalogue().providers().size();
                providers += size;
                counts += whole && isCountWrong(one.getKey(), size) ? 1 : 0;
            }
        }
        last = new Outcome(Instant.now(), shown.size(), providers, whole, damaged, versions, counts);
        if (last.mended() == 0) {
            LOG.info("Checked: {}", last);
        } else {
            LOG.warn("Checked and mended: {}", last);
        }
        return last;
    }

    private int compare() {
        try {
            return feed.compare();
        } catch (RuntimeException e) {
            LOG.warn("Nothing could be compared with the database: {}", e.getMessage());
            return 0;
        }
    }

    private boolean isCountWrong(String choiceSystem, int size) {
        if (index.size(choiceSystem) == size) {
            return false;
        }
        catalogues.index(List.of(choiceSystem));
        return true;
    }
}
