package se.jamforaren.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A portal on a free port, with a database and a home of its own that hold the shipped content. Content is loaded once
 * for all of them, since figures take seconds to count.
 */
public final class PortalContext extends DefaultApplicationContextBuilder {
    /** Made by Micronaut Test. */
    public PortalContext() {
        try {
            Map<String, Object> settings =
                    new HashMap<>(TestDatabase.copyOf(Shipped.DATABASE).settings());
            settings.put("jamforaren.home", copy(Shipped.HOME).toString());
            settings.put("micronaut.server.port", -1);
            properties(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path home) throws IOException {
        Path copy = Files.createTempDirectory("jamforaren");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(home.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    /** What a portal made of the shipped content at its first start. */
    private static final class Shipped {
        private static final TestDatabase.Made DATABASE = TestDatabase.empty();
        private static final Path HOME = load();

        private static Path load() {
            try {
                Path home = Files.createTempDirectory("jamforaren");
                ApplicationContext.builder()
                        .properties(DATABASE.settings())
                        .properties(Map.of("jamforaren.home", home.toString()))
                        .start()
                        .close();
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
