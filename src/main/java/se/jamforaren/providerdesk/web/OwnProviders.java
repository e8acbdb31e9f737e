package se.jamforaren.providerdesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.catalogue.Catalogues;

/** {@code /anordnarwebb}: where an editor begins. */
@Controller("/anordnarwebb")
@Secured(Role.Names.EDITOR)
final class OwnProviders {
    private final DeskPages pages;
    private final Catalogues catalogues;

    OwnProviders(DeskPages pages, Catalogues catalogues) {
        this.pages = pages;
        this.catalogues = catalogues;
    }

    @Get
    HttpResponse<?> list(SignedIn who) {
        List<OwnProvidersPage.Line> lines =
                who.editable().stream().map(this::line).toList();
        return pages.ok(who, new OwnProvidersPage(pages.texts().message("desk.provider"), lines));
    }

    private OwnProvidersPage.Line line(Grant grant) {
        return catalogues
                .find(grant.choiceSystem())
                .flatMap(catalogue -> catalogue
                        .find(grant.provider())
                        .map(listed -> new OwnProvidersPage.Line(
                                listed.provider().name(),
                                catalogue.choiceSystem().name().in("sv").text(),
                                "/anordnarwebb/" + grant.choiceSystem() + "/" + grant.provider())))
                .orElseGet(() -> new OwnProvidersPage.Line(grant.provider(), grant.choiceSystem(), null));
    }
}
