package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import se.jamforaren.account.Role;
import se.jamforaren.municipalitydesk.Archive;

/** {@code /kommun/allt.zip}: everything that the portal keeps. */
@Controller("/kommun")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArchivePages {
    private final Archive archive;

    ArchivePages(Archive archive) {
        this.archive = archive;
    }

    @Get("/allt.zip")
    HttpResponse<?> all() {
        return HttpResponse.ok(new StreamedFile(Streaming.of(archive::write), MediaType.of("application/zip"))
                        .attach("allt.zip"))
                .header("Cache-Control", "no-store");
    }
}
