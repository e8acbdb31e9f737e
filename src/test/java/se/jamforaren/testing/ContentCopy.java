package se.jamforaren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import se.jamforaren.content.ContentFolder;

/** A copy of the shipped content that a test may change. */
public record ContentCopy(Path root) {

    /** Copies the shipped content into an empty folder. */
    public static ContentCopy in(Path folder) {
        Path shipped = ContentFolder.locate("").root();
        try (Stream<Path> paths = Files.walk(shipped)) {
            for (Path path : paths.toList()) {
                Path copy = folder.resolve(shipped.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
            return new ContentCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with fewer figures to count, for a test of something else; the one that the folder has, if it has one. */
    public static ContentCopy withFewFigures(Path folder) {
        return Files.exists(folder) ? new ContentCopy(folder) : in(folder).without("kundval/exempel");
    }

    /** The copy as the portal sees it. */
    public ContentFolder folder() {
        return new ContentFolder(root);
    }

    /** Replaces the first place of a text in a file; the text must be there. */
    public ContentCopy replace(String file, String text, String by) {
        String before = read(file);
        int place = before.indexOf(text);
        if (place < 0) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        return write(file, before.substring(0, place) + by + before.substring(place + text.length()));
    }

    /** Takes a folder away. */
    public ContentCopy without(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines at the end of a file. */
    public ContentCopy append(String file, String lines) {
        return write(file, read(file) + lines);
    }

    /** Writes a whole file, new or not. */
    public ContentCopy write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
