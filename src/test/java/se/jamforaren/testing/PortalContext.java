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
            Map<String, Object> settings = new HashMap<>(shippedDatabase());
            Path home = Files.createTempDirectory("jamforaren");
            copyShippedHome(home);
            settings.put("jamforaren.home", home.toString());
            settings.put("micronaut.server.port", -1);
            properties(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a new database that holds the shipped content. */
    public static Map<String, Object> shippedDatabase() {
        return TestDatabase.copyOf(Shipped.DATABASE).settings();
    }

    /** Copies what a portal keeps of the shipped content into a folder. */
    static void copyShippedHome(Path copy) {
        try (Stream<Path> files = Files.walk(Shipped.HOME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(Shipped.HOME.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
