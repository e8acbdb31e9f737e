package se.jamforaren.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catalogues by version: on disk, and as many as a part of the memory holds ready to use. One that cannot be written
 * stays in memory until it can; one whose file is damaged comes from the database again.
 */
@Singleton
class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final int SHARE_OF_MEMORY = 5;

    /** What a catalogue is taken to need in memory for each character of its JSON: an estimate. */
    private static final int WEIGHT = 3;

    private final CatalogueFiles files;
    private final PublishedCatalogues published;
    private final Map<Edition, PublicCatalogue> unwritten = new ConcurrentHashMap<>();
    private final Cache<Edition, Ready> ready = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)
            .weigher((Edition edition, Ready one) -> one.weight())
            .build();

    Shelf(CatalogueFiles files, PublishedCatalogues published) {
        this.files = files;
        this.published = published;
    }

    private record Edition(String choiceSystem, long version) {
        @Override
        public String toString() {
            return "version " + version + " of " + choiceSystem;
        }

        static Edition of(PublicCatalogue one) {
            return new Edition(one.id(), one.catalogue().version());
        }
    }

    private record Ready(Catalogue catalogue, int weight) {
        static Ready of(PublicCatalogue one) {
            return new Ready(one.catalogue(), (int)
                    Math.min(Integer.MAX_VALUE, (long) WEIGHT * one.json().length()));
        }
    }

    /**
     * What was found on disk.
     *
     * @param catalogue null when it is damaged and was not to be had again
     */
    record Checked(@Nullable Catalogue catalogue, boolean damaged) {}

    /** The versions that lie on disk. */
    Map<String, Long> open() {
        return files.clean();
    }

    /** A version; empty when there is none any more, because a newer one has come. */
    Optional<Catalogue> find(String choiceSystem, long version) {
        return Optional.ofNullable(ready.get(new Edition(choiceSystem, version), this::read))
                .map(Ready::catalogue);
    }

    /** Keeps a version. */
    void put(PublicCatalogue one) {
        Edition edition = Edition.of(one);
        unwritten.put(edition, one);
        try {
            write(edition, one);
        } catch (IOException e) {
            LOG.error(
                    "{} cannot be kept on disk, a start without the database will lack it: {}",
                    edition,
                    e.getMessage());
        }
        ready.put(edition, Ready.of(one));
    }

    /** Drops a version. */
    void remove(String choiceSystem, long version) {
        Edition edition = new Edition(choiceSystem, version);
        unwritten.remove(edition);
        files.delete(choiceSystem, version);
        ready.invalidate(edition);
    }

    /** Writes what could not be written before. */
    void writeRest() {
        for (Map.Entry<Edition, PublicCatalogue> one : unwritten.entrySet()) {
            try {
                write(one.getKey(), one.getValue());
                LOG.info("{} is kept on disk now", one.getKey());
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Reads a version as it lies on disk, whether or not it is ready; a damaged one is mended, if the database has it. */
    Checked check(String choiceSystem, long version) {
        Edition edition = new Edition(choiceSystem, version);
        try {
            return new Checked(files.read(choiceSystem, version).catalogue(), false);
        } catch (IOException e) {
            if (unwritten.containsKey(edition)) {
                return new Checked(unwritten.get(edition).catalogue(), false);
            }
            return new Checked(mend(edition).map(PublicCatalogue::catalogue).orElse(null), true);
        }
    }

    private Ready read(Edition edition) {
        PublicCatalogue held = unwritten.get(edition);
        if (held != null) {
            return Ready.of(held);
        }
        try {
            return Ready.of(files.read(edition.choiceSystem(), edition.version()));
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is fetched again: {}", edition, e.getMessage());
            return mend(edition).map(Ready::of).orElse(null);
        }
    }

    private Optional<PublicCatalogue> mend(Edition edition) {
        Optional<PublicCatalogue> again = published.find(edition.choiceSystem(), edition.version());
        again.ifPresent(one -> {
            unwritten.put(edition, one);
            writeRest();
        });
        return again;
    }

    private void write(Edition edition, PublicCatalogue one) throws IOException {
        files.write(one);
        unwritten.remove(edition);
    }
}
