package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.account.OpenIdProvider;
import se.jamforaren.account.OpenSession;
import se.jamforaren.account.Sessions;
import se.jamforaren.account.SignedIn;
import se.jamforaren.web.Parameters;

/** {@code /konto/inloggningar}: where somebody is signed in, and the ways out. */
@Controller("/konto")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionPages {
    private static final Logger LOG = LoggerFactory.getLogger(SessionPages.class);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH.mm").withZone(ZoneId.of("Europe/Stockholm"));

    private final DeskPages pages;
    private final Notices notices;
    private final Sessions sessions;
    private final Optional<OpenIdProvider> openId;

    SessionPages(DeskPages pages, Notices notices, Sessions sessions, Optional<OpenIdProvider> openId) {
        this.pages = pages;
        this.notices = notices;
        this.sessions = sessions;
        this.openId = openId;
    }

    @Get("/inloggningar")
    HttpResponse<?> list(SignedIn who) {
        return pages.ok(
                who,
                new SessionsPage(
                        pages.texts().message("desk.sign-ins"),
                        sessions.of(who).stream()
                                .map(session -> new SessionsPage.Line(
                                        session.id(),
                                        "desk.way." + session.way(),
                                        time(session.createdAt()),
                                        time(session.lastSeen()),
                                        session.id() == who.session()))
                                .toList()));
    }

    @Post("/inloggningar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, SignedIn who, @Body Map<String, Object> form) {
        sessions.end(who, Parameters.of(request, form).number("session", 0, 1, Integer.MAX_VALUE));
        return HttpResponse.seeOther(URI.create("/konto/inloggningar"));
    }

    @Post("/ut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> out(SignedIn who) {
        boolean byOpenId = byOpenId(who);
        sessions.end(who, who.session());
        return gone(byOpenId);
    }

    @Post("/ut-overallt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> outEverywhere(SignedIn who) {
        boolean byOpenId = byOpenId(who);
        sessions.endAll(who);
        return gone(byOpenId);
    }

    private String time(Instant instant) {
        return pages.texts().date(instant.atZone(CLOCK.getZone()).toLocalDate()) + " " + CLOCK.format(instant);
    }

    private boolean byOpenId(SignedIn who) {
        return sessions.of(who).stream()
                .anyMatch(session ->
                        session.id() == who.session() && session.way().equals(OpenSession.OPENID));
    }

    private HttpResponse<?> gone(boolean byOpenId) {
        return (byOpenId ? openId.flatMap(this::signOut) : Optional.<URI>empty())
                .<MutableHttpResponse<?>>map(there -> notices.say(HttpStatus.OK, "desk.openid.out", there.toString()))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(Desk.SIGN_IN)))
                .cookie(DeskCookie.SESSION.none());
    }

    /** For a link and not a redirect: a form's answer may not lead to another host, nor is everybody to be out there. */
    private Optional<URI> signOut(OpenIdProvider provider) {
        try {
            return provider.signOut(URI.create(pages.absolute(Desk.SIGN_IN)));
        } catch (IOException e) {
            LOG.warn("the way out of OpenID Connect is not known: {}", e.toString());
            return Optional.empty();
        }
    }
}
