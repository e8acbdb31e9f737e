package se.jamforaren.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogues that are public now. Each lies on disk too, so that the portal can start and serve without its
 * database.
 */
@Singleton
public class Catalogues {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);

    private final Path folder;
    private final ObjectMapper json;
    private final ApplicationEventPublisher<Catalogue> shown;
    private volatile Map<String, Catalogue> current = Map.of();
    private final AtomicLong changes = new AtomicLong();

    Catalogues(Home home, ObjectMapper json, ApplicationEventPublisher<Catalogue> shown) {
        this.folder = home.folder("catalogue");
        this.json = json;
        this.shown = shown;
    }

    /** All of them in the order of their ids. */
    public List<Catalogue> all() {
        return List.copyOf(current.values());
    }

    /** The catalogue of a choice system. */
    public Optional<Catalogue> find(String choiceSystem) {
        return Optional.ofNullable(current.get(choiceSystem));
    }

    /** How often what is public has changed since the start: what is made of it is good as long as this stays. */
    public long changes() {
        return changes.get();
    }

    /** Makes a catalogue the public one and keeps it on disk, unless the same version is public already. */
    public synchronized void show(Catalogue catalogue) {
        String id = catalogue.choiceSystem().id();
        if (find(id).filter(old -> old.version() == catalogue.version()).isPresent()) {
            return;
        }
        write(id, catalogue);
        makePublic(catalogue);
    }

    /** Makes the catalogues on disk public; one that cannot be read is left out, to be made anew. */
    synchronized void showThoseOnDisk() {
        for (Path file : files()) {
            try {
                Catalogue catalogue = json.readValue(file.toFile(), Catalogue.class);
                if (catalogue.format() == Catalogue.FORMAT) {
                    makePublic(catalogue);
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be read and will be made anew: {}", file, e.getMessage());
            }
        }
    }

    private void makePublic(Catalogue catalogue) {
        shown.publishEvent(catalogue);
        Map<String, Catalogue> next = new TreeMap<>(current);
        next.put(catalogue.choiceSystem().id(), catalogue);
        current = java.util.Collections.unmodifiableMap(next);
        changes.incrementAndGet();
    }

    private void write(String id, Catalogue catalogue) {
        try {
            Path unfinished = folder.resolve(id + ".unfinished");
            json.writeValue(unfinished.toFile(), catalogue);
            Files.move(
                    unfinished,
                    folder.resolve(id + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.error("{} cannot be kept on disk, a start without the database will lack it: {}", id, e.getMessage());
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
