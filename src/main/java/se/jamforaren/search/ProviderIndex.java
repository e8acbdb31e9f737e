package se.jamforaren.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Home;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;

/**
 * The words of every provider's page, on disk. It is made from catalogues and can be made again: deleted, old or
 * damaged, it is rebuilt. The providers of a catalogue stand beside each other in the catalogue's order.
 */
@Singleton
class ProviderIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderIndex.class);

    /** Raised when documents change: an index of another format is made anew. */
    private static final String FORMAT = "2";

    private static final String FORMAT_KEY = "/format";

    private final Path folder;
    private final Languages languages;
    private final List<String> tags;
    private final Map<String, Long> versions = new HashMap<>();
    private FSDirectory directory;
    private IndexWriter writer;
    private ReaderManager readers;

    @Inject
    ProviderIndex(Home home, Languages languages) {
        this(home.folder("index"), languages);
    }

    ProviderIndex(Path folder, Languages languages) {
        this.folder = folder;
        this.languages = languages;
        this.tags = languages.all().stream().map(Language::tag).toList();
        try {
            checkAndOpen();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index is damaged or old and will be made anew: {}", e.getMessage());
            rebuild();
        }
    }

    /** Puts a catalogue in the place of its older version. */
    synchronized void put(Catalogue catalogue) {
        String id = catalogue.choiceSystem().id();
        if (catalogue.version() == versions.getOrDefault(id, 0L)) {
            return;
        }
        try {
            writer.updateDocuments(
                    new Term(ProviderDocument.CHOICE_SYSTEM, id),
                    catalogue.providers().stream()
                            .map(listed -> ProviderDocument.of(catalogue, listed, languages))
                            .toList());
            versions.put(id, catalogue.version());
            Map<String, String> positions = new HashMap<>(Map.of(FORMAT_KEY, FORMAT));
            versions.forEach((system, version) -> positions.put(system, Long.toString(version)));
            writer.setLiveCommitData(positions.entrySet());
            writer.commit();
            readers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages of a catalogue's providers, for one question; to be closed after it. */
    Pages pages(Catalogue catalogue) {
        try {
            return new Pages(readers, catalogue, tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        readers.close();
        writer.close();
        directory.close();
    }

    /** Lucene itself refuses few of the bits that a disk can turn; its checksums find them all. */
    private void checkAndOpen() throws IOException {
        directory = FSDirectory.open(folder);
        if (DirectoryReader.indexExists(directory)) {
            try (CheckIndex check = new CheckIndex(directory)) {
                if (!check.checkIndex().clean) {
                    throw new IOException("its checksums do not fit");
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> written =
                        new HashMap<>(reader.getIndexCommit().getUserData());
                if (!FORMAT.equals(written.remove(FORMAT_KEY))) {
                    throw new IOException("it has another format");
                }
                written.forEach((system, version) -> versions.put(system, Long.parseLong(version)));
            }
        }
        open();
    }

    private void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
        readers = new ReaderManager(writer);
    }

    private void rebuild() {
        try {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            versions.clear();
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
