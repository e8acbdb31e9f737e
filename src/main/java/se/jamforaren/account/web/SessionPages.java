package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import se.jamforaren.account.Sessions;
import se.jamforaren.account.SignedIn;
import se.jamforaren.web.Parameters;

/** {@code /konto/inloggningar}: where somebody is signed in, and the ways out. */
@Controller("/konto")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionPages {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH.mm").withZone(ZoneId.of("Europe/Stockholm"));

    private final DeskPages pages;
    private final Sessions sessions;

    SessionPages(DeskPages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
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
        sessions.end(who, who.session());
        return gone();
    }

    @Post("/ut-overallt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> outEverywhere(SignedIn who) {
        sessions.endAll(who);
        return gone();
    }

    private String time(Instant instant) {
        return pages.texts().date(instant.atZone(CLOCK.getZone()).toLocalDate()) + " " + CLOCK.format(instant);
    }

    private static HttpResponse<?> gone() {
        return HttpResponse.seeOther(URI.create(Desk.SIGN_IN)).cookie(SessionCookie.none());
    }
}
