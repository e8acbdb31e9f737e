package se.jamforaren.providerdesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.providerdesk.ProviderKey;
import se.jamforaren.providerdesk.Reminders;
import se.jamforaren.web.NotFound;

/** {@code /stammer/{link}}: a provider says that its profile is still true, by a link that was mailed, signed in or not. */
@Controller("/stammer/{link}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmPages {
    private final DeskPages pages;
    private final Reminders reminders;
    private final Catalogues catalogues;

    ConfirmPages(DeskPages pages, Reminders reminders, Catalogues catalogues) {
        this.pages = pages;
        this.reminders = reminders;
        this.catalogues = catalogues;
    }

    @Get
    HttpResponse<String> show(String link) {
        return reminders
                .find(checked(link))
                .<HttpResponse<String>>map(key -> pages.plain(
                        HttpStatus.OK,
                        new ConfirmPage(
                                pages.texts().message("provider.desk.true"),
                                pages.texts().message("provider.desk.true.link", Map.of("provider", name(key))),
                                link,
                                "/sv/" + key.choiceSystem() + "/anordnare/" + key.provider())))
                .orElseGet(this::spent);
    }

    @Post(consumes = "application/x-www-form-urlencoded")
    HttpResponse<String> confirm(String link) {
        return reminders.confirm(checked(link)) ? say(HttpStatus.OK, "provider.desk.true.thanks") : spent();
    }

    private HttpResponse<String> spent() {
        return say(HttpStatus.GONE, "provider.desk.true.spent");
    }

    private HttpResponse<String> say(HttpStatus status, String key) {
        return pages.plain(
                status,
                new ConfirmPage(pages.texts().message(key), pages.texts().message(key + ".text"), null, null));
    }

    private String name(ProviderKey key) {
        return catalogues
                .find(key.choiceSystem())
                .flatMap(catalogue -> catalogue.find(key.provider()))
                .map(listed -> listed.provider().name())
                .orElse(key.provider());
    }

    private static String checked(String link) {
        if (!link.matches("[0-9a-f]{64}")) {
            throw new NotFound("no such link");
        }
        return link;
    }
}
