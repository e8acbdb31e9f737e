package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.account.OpenIdPerson;
import se.jamforaren.account.OpenIdProvider;
import se.jamforaren.account.OpenIdSignIn;
import se.jamforaren.account.Secret;
import se.jamforaren.account.Tries;
import se.jamforaren.web.Client;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.Parameters;

/** {@code /konto/openid}: goes to the OpenID Connect provider of the settings, and comes back from it. */
@Controller(OpenIdPages.SIGN_IN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenIdPages {
    static final String SIGN_IN = "/konto/openid";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdPages.class);

    private final Optional<OpenIdProvider> provider;
    private final OpenIdSignIn signIn;
    private final DeskPages pages;
    private final Notices notices;
    private final Tries tries;
    private final Client client;

    OpenIdPages(
            Optional<OpenIdProvider> provider,
            OpenIdSignIn signIn,
            DeskPages pages,
            Notices notices,
            Tries tries,
            Client client) {
        this.provider = provider;
        this.signIn = signIn;
        this.pages = pages;
        this.notices = notices;
        this.tries = tries;
        this.client = client;
    }

    @Get
    HttpResponse<?> begin(HttpRequest<?> request) {
        OpenIdProvider asked = provider();
        if (!tries.more("openid", client.of(request), SignInPages.MOST_OF_CLIENT)) {
            return notices.tooMany();
        }
        Secret secret = Secret.random();
        try {
            URI there = asked.signIn(secret, back());
            signIn.begin(secret, Parameters.of(request).one("vidare").flatMap(Desk::onward));
            return HttpResponse.seeOther(there).cookie(DeskCookie.OPENID.with(secret.text()));
        } catch (IOException e) {
            return away(e);
        }
    }

    @Get("/in")
    HttpResponse<?> end(HttpRequest<?> request) {
        OpenIdProvider asked = provider();
        Optional<Secret> secret = DeskCookie.OPENID.of(request).map(Secret::new);
        Optional<OpenIdSignIn.Spent> spent = secret.flatMap(signIn::spend);
        return (spent.isPresent() ? end(request, asked, secret.get(), spent.get()) : refused())
                .cookie(DeskCookie.OPENID.none());
    }

    private MutableHttpResponse<?> end(
            HttpRequest<?> request, OpenIdProvider asked, Secret secret, OpenIdSignIn.Spent spent) {
        try {
            Optional<OpenIdPerson> person =
                    asked.person(secret, back(), request.getUri().getRawQuery());
            if (person.isEmpty()) {
                return refused();
            }
            return signIn.signIn(person.get(), spent, DeskCookie.SESSION.of(request))
                    .<MutableHttpResponse<?>>map(begun -> HttpResponse.seeOther(
                                    URI.create(begun.onward().orElse(Desk.SIGN_IN)))
                            .cookie(DeskCookie.SESSION.with(begun.cookie())))
                    .orElseGet(() -> notices.say(HttpStatus.FORBIDDEN, "desk.openid.unknown", Desk.SIGN_IN));
        } catch (IOException e) {
            return away(e);
        }
    }

    private OpenIdProvider provider() {
        return provider.orElseThrow(() -> new NotFound("no OpenID Connect provider in the settings"));
    }

    private URI back() {
        return URI.create(pages.absolute(SIGN_IN + "/in"));
    }

    private MutableHttpResponse<?> refused() {
        return notices.say(HttpStatus.BAD_REQUEST, "desk.openid.refused", Desk.SIGN_IN);
    }

    private MutableHttpResponse<?> away(IOException fault) {
        LOG.warn("nobody can sign in by OpenID Connect: {}", fault.toString());
        return notices.say(HttpStatus.SERVICE_UNAVAILABLE, "desk.openid.away", Desk.SIGN_IN)
                .header("Retry-After", "60");
    }
}
