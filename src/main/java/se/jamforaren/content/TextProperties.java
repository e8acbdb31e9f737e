package se.jamforaren.content;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Properties files in UTF-8. */
public final class TextProperties {
    private TextProperties() {}

    /**
     * Keys and texts of a file, sorted by key; none when there is no such file.
     *
     * @throws ContentException when the file is not UTF-8 or a key stands twice
     */
    public static Map<String, String> read(Path path) {
        if (!Files.exists(path)) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.putIfAbsent((String) key, ((String) value).strip()) != null) {
                    throw new ContentException(path + ": the key " + key + " stands twice, expected once");
                }
                return null;
            }
        };
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return texts;
        } catch (IOException | IllegalArgumentException e) {
            throw new ContentException(path + ": expected a properties file in UTF-8 (" + e.getMessage() + ")");
        }
    }
}
