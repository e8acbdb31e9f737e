package se.jamforaren.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.Sha256;

/**
 * Style sheets, icons and the like, read once at the start. The style sheets of a folder become one file in the order of
 * their names: one for all pages, and one more for the desks, which readers need not wait for. An address has the
 * contents' fingerprint in it, so a browser may keep what it has for ever.
 */
@Controller("/assets")
public class Assets {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=utf-8", "svg", "image/svg+xml", "js", "text/javascript;charset=utf-8");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    Assets() {
        Path folder = ContentFolder.webFolder().resolve("assets");
        add("style.css", together(folder.resolve("css")));
        add("desk.css", together(folder.resolve("desk")));
        try (Stream<Path> other = Files.list(folder)) {
            for (Path file : other.filter(Files::isRegularFile).toList()) {
                add(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of an asset.
     *
     * @throws IllegalArgumentException when there is no such asset
     */
    public String address(String name) {
        if (!addresses.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return addresses.get(name);
    }

    @Get("/{fingerprint}/{name}")
    HttpResponse<byte[]> file(String fingerprint, String name) {
        byte[] bytes = files.get(fingerprint + "/" + name);
        if (bytes == null) {
            throw new NotFound("asset");
        }
        return HttpResponse.ok(bytes)
                .contentType(MediaType.of(TYPES.get(name.substring(name.lastIndexOf('.') + 1))))
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    private void add(String name, byte[] bytes) {
        String key = Sha256.hex(bytes).substring(0, 12) + "/" + name;
        files.put(key, bytes);
        addresses.put(name, "/assets/" + key);
    }

    private static byte[] together(Path folder) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> sheets = Files.list(folder)) {
            for (Path sheet : sheets.sorted().toList()) {
                all.writeBytes(Files.readString(sheet)
                        .replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("\\s*\\n\\s*", "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
