package se.jamforaren.providerdesk.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.web.ProfilePages;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.web.PageView;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Templates;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** {@code /anordnarwebb/{kundval}/{id}/forhandsvisning}: the draft as the public will see it, in any language. */
@Controller("/anordnarwebb/{kundval}/{id}/forhandsvisning")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewPages {
    private final DeskPages pages;
    private final Own own;
    private final Drafts drafts;
    private final Languages languages;
    private final Templates templates;

    PreviewPages(DeskPages pages, Own own, Drafts drafts, Languages languages, Templates templates) {
        this.pages = pages;
        this.own = own;
        this.drafts = drafts;
        this.languages = languages;
        this.templates = templates;
    }

    @Get
    HttpResponse<String> preview(HttpRequest<?> request, SignedIn who, String kundval, String id) {
        Own.Provider provider = own.find(who, kundval, id);
        Texts texts =
                Parameters.of(request).one("sprak").flatMap(languages::find).orElse(pages.texts());
        ListedProvider listed =
                with(provider.listed(), drafts.writing(provider.key()).profile());
        PageView page = ProfilePages.page(
                Visit.to(texts, kundval, "anordnare/" + id, List.of()),
                provider.catalogue(),
                listed,
                Today.inStockholm());
        return pages.ok(
                        who,
                        new PreviewPage(
                                Shell.of(provider, "preview"),
                                pages.texts().message("provider.desk.tab.preview"),
                                texts.language(),
                                languages.all().stream()
                                        .map(language -> new PreviewPage.Tongue(
                                                language,
                                                provider.address("/forhandsvisning?sprak=" + language.tag()),
                                                language.equals(texts.language())))
                                        .toList(),
                                templates.render(page.template(), texts, page)))
                .header("X-Robots-Tag", "noindex");
    }

    private static ListedProvider with(ListedProvider listed, Profile profile) {
        Provider provider = listed.provider();
        return new ListedProvider(
                new Provider(provider.id(), provider.name(), provider.authorisations(), provider.confirmed(), profile),
                listed.figures());
    }
}
