package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;

/** {@code /kommun}: what an officer can do. */
@Controller("/kommun")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
final class Menu {
    private final DeskPages pages;

    Menu(DeskPages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> menu(SignedIn who) {
        return pages.ok(who, new MenuPage(pages.texts().message("desk.municipality")));
    }
}
