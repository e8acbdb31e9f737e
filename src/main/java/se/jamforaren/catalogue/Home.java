package se.jamforaren.catalogue;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.jamforaren.content.ContentException;

/** The folder JAMFORAREN_HOME, where the portal keeps what it makes: catalogues, index, outgoing mail. */
@Singleton
public class Home {
    private final Path path;

    Home(@Value("${jamforaren.home}") String path) {
        this.path = Path.of(path).toAbsolutePath();
    }

    /**
     * A folder in it, made when it is not there.
     *
     * @throws ContentException when it cannot be made
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new ContentException("JAMFORAREN_HOME " + path + ": expected a folder that can be written to: " + e);
        }
    }
}
