package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogues that are public now: of each choice system one version, which is in the index. Only which versions they
 * are stays in memory; the catalogues themselves come from the {@link Shelf} when they are asked for.
 */
@Singleton
public class Catalogues {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);

    private final Shelf shelf;
    private final Map<String, Long> versions = new ConcurrentSkipListMap<>();
    private final AtomicLong changes = new AtomicLong();
    private CatalogueIndex index;

    Catalogues(Shelf shelf) {
        this.shelf = shelf;
    }

    /** How many there are. */
    public int size() {
        return versions.size();
    }

    /** Some of them in the order of their ids. */
    public List<Catalogue> list(int from, int most) {
        return versions.keySet().stream()
                .skip(from)
                .limit(most)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The catalogue of a choice system. */
    public Optional<Catalogue> find(String choiceSystem) {
        Long version = versions.get(choiceSystem);
        while (version != null) {
            Optional<Catalogue> found = shelf.find(choiceSystem, version);
            Long now = versions.get(choiceSystem);
            if (found.isPresent() || version.equals(now)) {
                return found;
            }
            version = now;
        }
        return Optional.empty();
    }

    /** The version that is public of a choice system. */
    public OptionalLong version(String choiceSystem) {
        Long version = versions.get(choiceSystem);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The versions that are public, by the ids of their choice systems. */
    public Map<String, Long> versions() {
        return Map.copyOf(versions);
    }

    /** How often what is public has changed since the start: what is made of it is good as long as this stays. */
    public long changes() {
        return changes.get();
    }

    /**
     * Makes catalogues the public ones.
     *
     * @throws CatalogueIndex.NotIndexed when they cannot be found by search yet; what was public stays so
     */
    synchronized void show(List<PublicCatalogue> newer) {
        newer.forEach(shelf::put);
        index.put(newer.stream().map(PublicCatalogue::catalogue).toList());
        newer.forEach(one -> {
            Long before = versions.put(one.id(), one.catalogue().version());
            changes.incrementAndGet();
            if (before != null && before != one.catalogue().version()) {
                shelf.remove(one.id(), before);
            }
        });
    }

    /** Makes the catalogues on disk public. Those that the index has in another version come into it first. */
    synchronized void showThoseOnDisk(CatalogueIndex opened) {
        index = opened;
        Map<String, Long> onDisk = shelf.open();
        Map<String, Long> indexed = index.versions();
        if (!indexed.equals(onDisk)) {
            index.moveTo(Optional.empty());
            follow(onDisk, indexed);
        }
        versions.putAll(onDisk);
        changes.incrementAndGet();
    }

    /** A full disk is no reason not to open; the index is tried again and again. */
    private void follow(Map<String, Long> onDisk, Map<String, Long> indexed) {
        try {
            indexed.keySet().stream().filter(id -> !onDisk.containsKey(id)).forEach(index::remove);
            onDisk.forEach((id, version) -> {
                if (indexed.containsKey(id) && !version.equals(indexed.get(id))) {
                    shelf.find(id, version).ifPresent(one -> index.put(List.of(one)));
                }
            });
        } catch (CatalogueIndex.NotIndexed e) {
            LOG.error("The index cannot be written: {}", e.getMessage());
        }
    }

    /** Which of them the index lacks, or has in another version. */
    synchronized List<String> notIndexed() {
        Map<String, Long> indexed = index.versions();
        return versions.entrySet().stream()
                .filter(one -> !one.getValue().equals(indexed.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts some into the index as they are. */
    synchronized void index(List<String> choiceSystems) {
        index.put(choiceSystems.stream().flatMap(id -> find(id).stream()).toList());
    }

    /** Withdraws a choice system. */
    synchronized void remove(String choiceSystem) {
        Long version = versions.remove(choiceSystem);
        if (version != null) {
            changes.incrementAndGet();
            index.remove(choiceSystem);
            shelf.remove(choiceSystem, version);
        }
    }
}
