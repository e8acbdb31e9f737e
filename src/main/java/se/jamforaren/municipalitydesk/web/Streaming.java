package se.jamforaren.municipalitydesk.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is written while it is read, so that a large file is never whole in memory. */
final class Streaming {
    private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);
    private static final int BUFFER = 64 * 1024;

    private Streaming() {}

    /** Writes a file. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** What a writing writes; it ends when the reader goes away. */
    static InputStream of(Writing writing) {
        PipedInputStream in = new PipedInputStream(BUFFER);
        try {
            PipedOutputStream out = new PipedOutputStream(in);
            Thread.ofVirtual().start(() -> {
                try (out) {
                    writing.write(out);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("A file was not read to its end: {}", e.toString());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in;
    }
}
