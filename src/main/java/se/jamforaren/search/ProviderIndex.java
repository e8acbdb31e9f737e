package se.jamforaren.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.CatalogueIndex;
import se.jamforaren.catalogue.Home;
import se.jamforaren.catalogue.Position;
import se.jamforaren.content.ContentException;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;

/**
 * The words of every provider's page, on disk. It is made from catalogues and can be made again: deleted, old or
 * damaged, it begins empty, and what a question needs is put in before it is answered. The providers of a catalogue
 * stand beside each other in the catalogue's order. What is put in is found at once and committed within a second.
 */
@Singleton
class ProviderIndex implements CatalogueIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderIndex.class);

    private static final int MOST_UNCOMMITTED = 200;

    private final LuceneFolder lucene;
    private final List<String> tags;
    private final Map<String, Catalogue> uncommitted = new LinkedHashMap<>();
    private Optional<Position> position = Optional.empty();
    private boolean changed;
    private boolean refused;
    private boolean closed;

    @Inject
    ProviderIndex(Home home, Languages languages) {
        this(home.folder("index"), languages);
    }

    ProviderIndex(Path folder, Languages languages) {
        this.tags = languages.all().stream().map(Language::tag).toList();
        try {
            lucene = new LuceneFolder(folder);
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        try {
            Map<String, String> kept = lucene.check();
            if (!kept.isEmpty()) {
                position = CommitData.of(kept).position();
            }
            lucene.open();
        } catch (LockObtainFailedException e) {
            throw new ContentException(
                    "JAMFORAREN_HOME: expected a folder of its own, its index is used by another portal that runs now ("
                            + e.getMessage() + ")");
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index is damaged or old and will be made anew: {}", e.getMessage());
            lucene.openEmpty();
        }
    }

    @Override
    public Map<String, Long> versions() {
        return read(Block::versions);
    }

    @Override
    public int size(String choiceSystem) {
        return read(reader -> {
            Optional<Block> block = Block.find(reader, choiceSystem);
            return block.isPresent() ? block.get().size() : 0;
        });
    }

    @Override
    public void put(List<Catalogue> catalogues) {
        Map<Catalogue, List<Document>> made = new LinkedHashMap<>();
        catalogues.forEach(catalogue -> made.put(catalogue, documents(catalogue)));
        write(() -> {
            for (Map.Entry<Catalogue, List<Document>> one : made.entrySet()) {
                lucene.write(id(one.getKey()), one.getValue());
            }
            lucene.refresh();
            catalogues.forEach(catalogue -> uncommitted.put(id(catalogue), catalogue));
            return uncommitted.size();
        });
    }

    @Override
    public void remove(String choiceSystem) {
        write(() -> {
            lucene.remove(choiceSystem);
            lucene.refresh();
            uncommitted.remove(choiceSystem);
            return uncommitted.size();
        });
    }

    @Override
    public synchronized Optional<Position> position() {
        return position;
    }

    @Override
    public synchronized void moveTo(Optional<Position> next) {
        position = next;
    }

    /** Questions go on meanwhile; only beginning and end of a commit hold up who writes. */
    @Override
    public void commit() {
        Map<String, Catalogue> these;
        synchronized (this) {
            try {
                openAgainIfNeeded();
            } catch (IOException | AlreadyClosedException e) {
                LOG.debug("The index cannot be written yet: {}", e.getMessage());
                return;
            }
            if (!changed) {
                return;
            }
            these = Map.copyOf(uncommitted);
            changed = false;
            lucene.keepWithCommit(new CommitData(position).asMap());
        }
        try {
            lucene.commit();
            synchronized (this) {
                refused = false;
                these.forEach(uncommitted::remove);
            }
        } catch (IOException | AlreadyClosedException e) {
            synchronized (this) {
                changed = true;
                if (!refused) {
                    LOG.warn("The index cannot be kept on disk yet: {}", e.getMessage());
                }
                refused = true;
            }
        }
    }

    @Override
    public boolean check() {
        try {
            lucene.checkAgain();
            return true;
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("The index is damaged and will be made anew: {}", e.getMessage());
            write(() -> {
                beginAnew();
                return 0;
            });
            return false;
        }
    }

    /** The pages of a catalogue's providers, for one question; to be closed after it. */
    Pages pages(Catalogue catalogue, Labels labels) {
        try {
            DirectoryReader reader = lucene.acquire();
            try {
                Optional<Block> block = Block.find(reader, id(catalogue));
                if (block.isPresent() || catalogue.providers().isEmpty()) {
                    return new Pages(reader, block, catalogue, tags, labels);
                }
            } catch (IOException | RuntimeException e) {
                reader.decRef();
                throw e;
            }
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        putMissing(catalogue);
        return pages(catalogue, labels);
    }

    @PreDestroy
    synchronized void close() throws IOException {
        closed = true;
        if (lucene.isOpen()) {
            lucene.keepWithCommit(new CommitData(position).asMap());
        }
        lucene.close();
    }

    private synchronized void putMissing(Catalogue catalogue) {
        if (size(id(catalogue)) == 0) {
            put(List.of(catalogue));
        }
    }

    /** Writes something that returns how much is uncommitted then. */
    private void write(Writing writing) {
        int waiting;
        synchronized (this) {
            try {
                openAgainIfNeeded();
                waiting = writing.run();
                changed = true;
            } catch (IOException | AlreadyClosedException e) {
                throw new NotIndexed(e);
            }
        }
        if (waiting > MOST_UNCOMMITTED) {
            commit();
        }
    }

    private void openAgainIfNeeded() throws IOException {
        if (closed) {
            throw new AlreadyClosedException("the portal ends");
        }
        if (lucene.isOpen()) {
            return;
        }
        if (lucene.isDamaged()) {
            beginAnew();
        } else {
            lucene.openAgain(writer -> {
                for (Catalogue catalogue : uncommitted.values()) {
                    LuceneFolder.write(writer, id(catalogue), documents(catalogue));
                }
            });
        }
        changed = true;
    }

    private void beginAnew() throws IOException {
        position = Optional.empty();
        uncommitted.clear();
        lucene.openAgainEmpty();
    }

    private List<Document> documents(Catalogue catalogue) {
        return catalogue.providers().stream()
                .map(listed -> ProviderDocument.of(catalogue, listed))
                .toList();
    }

    private <T> T read(Reading<T> reading) {
        try {
            DirectoryReader reader = lucene.acquire();
            try {
                return reading.of(reader);
            } finally {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        int run() throws IOException;
    }

    private interface Reading<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    private static String id(Catalogue catalogue) {
        return catalogue.choiceSystem().id();
    }
}
