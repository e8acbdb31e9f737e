package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.Tries;
import se.jamforaren.web.AccessLog;
import se.jamforaren.web.HiddenField;

/** The pages on which a desk says no. */
@Singleton
final class Notices {
    private final DeskPages pages;

    Notices(DeskPages pages) {
        this.pages = pages;
    }

    /** Says one thing to anybody. */
    MutableHttpResponse<String> say(HttpStatus status, String key, String on) {
        return pages.plain(status, notice(key, on));
    }

    /** Says one thing to who asks, whether signed in or not. */
    MutableHttpResponse<String> say(HttpStatus status, HttpRequest<?> request, String key, String on) {
        return Desk.signedIn(request)
                .map(who -> pages.page(status, who, notice(key, on)))
                .orElseGet(() -> pages.plain(status, notice(key, on)));
    }

    /** Says that somebody has tried too often. */
    MutableHttpResponse<?> tooMany() {
        return AccessLog.refused(say(HttpStatus.TOO_MANY_REQUESTS, "desk.too-many", Desk.SIGN_IN), "limit")
                .header("Retry-After", String.valueOf(Tries.TIME.toSeconds()));
    }

    /** Says no to a change that did not come from a page of ours. */
    MutableHttpResponse<?> foreign() {
        return AccessLog.refused(say(HttpStatus.FORBIDDEN, "desk.foreign", Desk.SIGN_IN), "origin");
    }

    /** Says no to who is signed in and has no role for what was asked. */
    MutableHttpResponse<?> forbidden(HttpRequest<?> request) {
        return AccessLog.refused(say(HttpStatus.FORBIDDEN, request, "desk.forbidden", Desk.SIGN_IN), "role");
    }

    /** Keeps what was typed when the session is over: it can be sent again after a sign-in beside this page. */
    MutableHttpResponse<?> sessionOver(HttpRequest<?> request) {
        return AccessLog.refused(
                pages.plain(HttpStatus.UNAUTHORIZED, kept("desk.over", request, signIn(""))), "session");
    }

    /** Keeps what was typed when the form belongs to an earlier session; now it gets the token of this one. */
    MutableHttpResponse<?> otherSession(HttpRequest<?> request, SignedIn who) {
        return AccessLog.refused(pages.page(HttpStatus.FORBIDDEN, who, kept("desk.again", request, "")), "token");
    }

    /** Keeps what was typed while the database is away; the form may have to be sent twice to get a token. */
    MutableHttpResponse<?> away(HttpRequest<?> request) {
        return pages.plain(HttpStatus.SERVICE_UNAVAILABLE, kept("desk.away", request, ""));
    }

    /** The sign-in, and from there to a page. */
    static String signIn(String onward) {
        return onward(Desk.SIGN_IN, onward);
    }

    /** One of the pages to sign in, and from there to a page. */
    static String onward(String signIn, String onward) {
        return Desk.onward(onward)
                .map(path -> signIn + "?vidare=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse(signIn);
    }

    private KeptPage kept(String key, HttpRequest<?> request, String signIn) {
        String words = key + (typed(request).isPresent() ? "" : ".file");
        return new KeptPage(
                words,
                pages.texts().message(key + ".title"),
                request.getUri().getRawPath(),
                signIn,
                typed(request).orElse(List.of()));
    }

    private static Optional<List<HiddenField>> typed(HttpRequest<?> request) {
        return PostedForm.of(request).flatMap(PostedForm::typed);
    }

    private NoticePage notice(String key, String on) {
        return new NoticePage(key, pages.texts().message(key + ".title"), on);
    }
}
