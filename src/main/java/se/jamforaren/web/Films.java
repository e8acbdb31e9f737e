package se.jamforaren.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.SystemFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.jamforaren.content.ContentFolder;

/** {@code /film/…}: the films and captions that come with the portal. */
@Controller("/film")
final class Films {
    private static final Map<String, String> TYPES = Map.of("webm", "video/webm", "vtt", "text/vtt;charset=utf-8");

    private final Path folder = ContentFolder.webFolder().resolve("assets/film");

    @Get("/{name}")
    HttpResponse<SystemFile> film(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9.-]+") || !Files.isRegularFile(folder.resolve(name))) {
            throw new NotFound("film");
        }
        return HttpResponse.ok(new SystemFile(folder.resolve(name).toFile(), MediaType.of(type)))
                .header("Cache-Control", "public, max-age=86400");
    }
}
