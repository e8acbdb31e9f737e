package se.jamforaren.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The catalogues on disk. A file's name tells choice system, version and format, so that nothing must be opened to know
 * what is there; it is compressed with a checksum, so that damage is found whenever it is read.
 */
@Singleton
final class CatalogueFiles {
    private static final Pattern NAME =
            Pattern.compile("(.+)\\.v([0-9]{1,18})\\.f" + Catalogue.FORMAT + "\\.json\\.gz");
    private static final int BUFFER = 65_536;

    private final Path folder;
    private final ObjectMapper json;

    CatalogueFiles(Home home, ObjectMapper json) {
        this.folder = home.folder("catalogue");
        this.json = json;
    }

    /** The newest version of each choice system that is there. What else lies in the folder is of no use any more. */
    Map<String, Long> clean() {
        Map<String, Long> newest = new TreeMap<>();
        List<Path> files = files();
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                newest.merge(name.group(1), Long.valueOf(name.group(2)), Math::max);
            }
        }
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches() || newest.get(name.group(1)) != Long.parseLong(name.group(2))) {
                delete(file);
            }
        }
        return newest;
    }

    /** @throws IOException when it is not there, or not what was written */
    PublicCatalogue read(String choiceSystem, long version) throws IOException {
        try (InputStream file = new GZIPInputStream(Files.newInputStream(file(choiceSystem, version)), BUFFER)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** @throws IOException when it cannot be kept, as on a full disk */
    void write(PublicCatalogue shown) throws IOException {
        Path unfinished = folder.resolve(shown.id() + ".unfinished");
        try (OutputStream file = new QuickGzip(Files.newOutputStream(unfinished))) {
            file.write(shown.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(
                unfinished,
                file(shown.id(), shown.catalogue().version()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(String choiceSystem, long version) {
        delete(file(choiceSystem, version));
    }

    /** @throws IOException when it is no catalogue */
    PublicCatalogue parse(String text) throws IOException {
        return new PublicCatalogue(json.readValue(text, Catalogue.class), text);
    }

    private Path file(String choiceSystem, long version) {
        return folder.resolve(choiceSystem + ".v" + version + ".f" + Catalogue.FORMAT + ".json.gz");
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be deleted now is deleted at the next start. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** Somebody waits for what is written, so it is compressed quickly rather than well. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
