package se.jamforaren.providerdesk.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.providerdesk.Changes;
import se.jamforaren.providerdesk.Confirming;
import se.jamforaren.providerdesk.Draft.State;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.text.Texts;

/** {@code /anordnarwebb/{kundval}/{id}}: what has become of a provider's draft, and what can be done with it. */
@Controller("/anordnarwebb/{kundval}/{id}")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomePages {
    private static final Set<String> NOTICES = Set.of("inlamnat", "tillbaka", "slangt", "bekraftat");

    private final DeskPages pages;
    private final Own own;
    private final Drafts drafts;
    private final Confirming confirming;
    private final FieldForms forms;
    private final ComingWays coming;

    HomePages(DeskPages pages, Own own, Drafts drafts, Confirming confirming, FieldForms forms, ComingWays coming) {
        this.pages = pages;
        this.own = own;
        this.drafts = drafts;
        this.confirming = confirming;
        this.forms = forms;
        this.coming = coming;
    }

    @Get
    HttpResponse<String> home(HttpRequest<?> request, SignedIn who, String kundval, String id) {
        Optional<String> notice = request.getParameters()
                .getFirst("klart")
                .filter(NOTICES::contains)
                .map(done -> texts().message("provider.desk.done." + done));
        return page(HttpStatus.OK, who, own.find(who, kundval, id), notice);
    }

    /** Hands in the draft as it was shown; sent twice it is handed in once. */
    @Post("/lamna-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handIn(SignedIn who, String kundval, String id, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        return drafts.handIn(who.email(), provider.key(), Typed.of(form).seen()).isPresent()
                ? done(provider, "inlamnat")
                : moved(who, provider);
    }

    @Post("/ta-tillbaka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(SignedIn who, String kundval, String id, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        drafts.takeBack(who.email(), provider.key());
        return done(provider, "tillbaka");
    }

    @Post("/slang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(SignedIn who, String kundval, String id, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        return drafts.discard(who.email(), provider.key(), Typed.of(form).seen())
                ? done(provider, "slangt")
                : moved(who, provider);
    }

    @Post("/stammer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(SignedIn who, String kundval, String id, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        confirming.confirm(provider.key(), who.email());
        return done(provider, "bekraftat");
    }

    private HttpResponse<?> done(Own.Provider provider, String what) {
        return HttpResponse.seeOther(URI.create(provider.address("?klart=" + what)));
    }

    /** Somebody else was first: the page as it is now, with a sentence that says so. */
    private HttpResponse<String> moved(SignedIn who, Own.Provider provider) {
        return page(HttpStatus.CONFLICT, who, provider, Optional.of(texts().message("provider.desk.moved")));
    }

    private HttpResponse<String> page(HttpStatus status, SignedIn who, Own.Provider provider, Optional<String> notice) {
        Drafts.Writing writing = drafts.writing(provider.key());
        return pages.page(
                status,
                who,
                new HomePage(
                        Shell.of(provider, "profile"),
                        provider.name(),
                        Words.state(writing.draft(), texts()),
                        notice.orElse(null),
                        Words.missing(writing.profile(), texts()),
                        Words.confirmed(confirming.lastOf(provider.key()), texts()),
                        writing.draft()
                                .filter(draft -> draft.state() != State.HANDED_IN)
                                .isPresent(),
                        writing.draft()
                                .filter(draft -> draft.state() == State.HANDED_IN)
                                .isPresent(),
                        writing.seen().toString(),
                        provider.address(""),
                        "/sv/" + provider.key().choiceSystem() + "/anordnare/"
                                + provider.key().provider(),
                        coming.of(provider, texts()),
                        SectionLink.of(provider, forms.sections(), writing.profile(), null, 0, texts()),
                        Changes.between(
                                writing.published(),
                                writing.profile(),
                                provider.catalogue().choiceSystem(),
                                texts())));
    }

    private Texts texts() {
        return pages.texts();
    }
}
