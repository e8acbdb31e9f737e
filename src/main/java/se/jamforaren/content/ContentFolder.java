package se.jamforaren.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds languages, vocabulary and choice systems, and beside it the web folder with templates and
 * assets.
 *
 * @param root an existing folder with a {@code languages} folder in it
 */
public record ContentFolder(Path root) {

    /** @throws ContentException when the folder is not there or is not a content folder */
    public ContentFolder {
        if (!Files.isDirectory(root.resolve("languages"))) {
            throw new ContentException(
                    "JAMFORAREN_CONTENT " + root + ": expected a content folder with a languages folder in it");
        }
    }

    /**
     * The content folder named by {@code setting}, or, when it is null or blank, the one nearest above the place of
     * this class's jar or class folder. The working directory plays no part.
     *
     * @throws ContentException when there is none
     */
    public static ContentFolder locate(String setting) {
        return setting == null || setting.isBlank()
                ? new ContentFolder(besideThePackage("content"))
                : new ContentFolder(Path.of(setting).toAbsolutePath());
    }

    /** The folder of templates and assets that belongs to this package of the portal. */
    public static Path webFolder() {
        return besideThePackage("web");
    }

    /** The entries of a folder below the root in the order of their names; none when there is no such folder. */
    public List<Path> list(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path besideThePackage(String name) {
        try {
            Path place = Path.of(ContentFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = place.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve(name))) {
                    return folder.resolve(name);
                }
            }
            throw new ContentException("no folder " + name + " beside or above " + place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
