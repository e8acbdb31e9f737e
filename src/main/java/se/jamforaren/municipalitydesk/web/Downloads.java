package se.jamforaren.municipalitydesk.web;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import se.jamforaren.catalogue.Home;

/**
 * Large files made for one answer. They are written whole into JAMFORAREN_HOME before the first byte is sent, so that
 * the database never waits for a slow reader, and a fault is a page that says so instead of half a file.
 */
@Singleton
final class Downloads {
    private final Path folder;

    Downloads(Home home) {
        this.folder = home.folder("downloads");
    }

    /** Writes a file. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** The answer. Its file has no name any more, so that nothing is left of it whatever happens. */
    HttpResponse<?> answer(String name, MediaType type, Writing writing) {
        try {
            FileChannel file = FileChannel.open(Files.createTempFile(folder, "", ""), READ, WRITE, DELETE_ON_CLOSE);
            try {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
                writing.write(out);
                out.flush();
                file.position(0);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
            return HttpResponse.ok(new StreamedFile(Channels.newInputStream(file), type, 0, file.size()).attach(name))
                    .header("Cache-Control", "no-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
