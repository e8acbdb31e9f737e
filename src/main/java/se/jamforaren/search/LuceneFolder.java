package se.jamforaren.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;

/**
 * An index on disk. Its writer closes itself when it cannot go on, as on a full disk; what was open for reading stays
 * open then, and a new writer takes over when it has all that the old one had.
 */
final class LuceneFolder {
    private final FSDirectory directory;
    private IndexWriter writer;
    private volatile ReaderManager readers;
    private volatile boolean closed;

    /** What is written again by a new writer. */
    interface Redo {
        void write(IndexWriter writer) throws IOException;
    }

    LuceneFolder(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
    }

    /**
     * What was kept with the newest commit; nothing when there is none. Lucene itself refuses few of the bits that a
     * disk can turn; its checksums find them all.
     *
     * @throws IOException when it is damaged
     */
    Map<String, String> check() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        try (CheckIndex check = new CheckIndex(directory)) {
            if (!check.checkIndex().clean) {
                throw new IOException("its checksums do not fit");
            }
        }
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }

    void open() throws IOException {
        writer = writer();
        readers = new ReaderManager(writer);
    }

    /** Begins with nothing in it, whatever lies there. */
    void openEmpty() throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        open();
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** Whether the writer closed itself because it met damage. */
    boolean isDamaged() {
        return writer.getTragicException() instanceof CorruptIndexException;
    }

    /** Opens it again after the writer has closed itself. */
    void openAgain(Redo redo) throws IOException {
        IndexWriter next = writer();
        try {
            redo.write(next);
            takeOver(next);
        } catch (IOException | RuntimeException e) {
            next.rollback();
            throw e;
        }
    }

    /** The same with nothing in it. */
    void openAgainEmpty() throws IOException {
        writer.rollback();
        ReaderManager before = readers;
        openEmpty();
        before.close();
    }

    static void write(IndexWriter to, String choiceSystem, List<Document> documents) throws IOException {
        to.updateDocuments(new Term(ProviderDocument.CHOICE_SYSTEM, choiceSystem), documents);
    }

    void write(String choiceSystem, List<Document> documents) throws IOException {
        write(writer, choiceSystem, documents);
    }

    void remove(String choiceSystem) throws IOException {
        writer.deleteDocuments(new Term(ProviderDocument.CHOICE_SYSTEM, choiceSystem));
    }

    /** Lets questions find what was written. */
    void refresh() throws IOException {
        readers.maybeRefreshBlocking();
    }

    void keepWithCommit(Map<String, String> data) {
        writer.setLiveCommitData(data.entrySet());
    }

    void commit() throws IOException {
        writer.commit();
    }

    /** The newest reader, to be given back by its {@code decRef}. */
    DirectoryReader acquire() throws IOException {
        while (true) {
            try {
                return readers.acquire();
            } catch (AlreadyClosedException e) {
                if (closed) {
                    throw e;
                }
            }
        }
    }

    /** @throws CorruptIndexException when a file is not as it was written */
    void checkAgain() throws IOException {
        DirectoryReader reader = acquire();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } finally {
            reader.decRef();
        }
    }

    /** What cannot be committed is not lost: it is made again. */
    void close() throws IOException {
        closed = true;
        readers.close();
        try {
            writer.close();
        } finally {
            writer.rollback();
            directory.close();
        }
    }

    private void takeOver(IndexWriter next) throws IOException {
        ReaderManager before = readers;
        readers = new ReaderManager(next);
        writer = next;
        before.close();
    }

    private IndexWriter writer() throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
    }
}
