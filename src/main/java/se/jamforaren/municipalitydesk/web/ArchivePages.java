package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
    private final Downloads downloads;

    ArchivePages(Archive archive, Downloads downloads) {
        this.archive = archive;
        this.downloads = downloads;
    }

    @Get(value = "/allt.zip", headRoute = false)
    HttpResponse<?> all() {
        return downloads.answer("allt.zip", MediaType.of("application/zip"), archive::write);
    }
}
