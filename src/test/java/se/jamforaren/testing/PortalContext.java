package se.jamforaren.testing;

import io.micronaut.context.DefaultApplicationContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** A portal with an empty database and an empty home, on a free port. */
public final class PortalContext extends DefaultApplicationContextBuilder {
    /** Made by Micronaut Test. */
    public PortalContext() {
        try {
            Map<String, Object> settings = new HashMap<>(TestDatabase.settings());
            settings.put(
                    "jamforaren.home", Files.createTempDirectory("jamforaren").toString());
            settings.put("micronaut.server.port", -1);
            properties(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
