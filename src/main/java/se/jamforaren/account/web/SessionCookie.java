package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The only cookie of the portal; readers never get it. It holds nothing but a secret. */
final class SessionCookie {
    /** By its first part browsers see to it that no other host and no unencrypted page can set it. */
    static final String NAME = "__Host-jamforaren";

    private SessionCookie() {}

    /** Its value, empty when the browser sends none or one that is not ours. */
    static Optional<String> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{64}"));
    }

    /** The cookie of a session, kept until the browser is closed. */
    static Cookie with(String secret) {
        return cookie(secret);
    }

    /** Takes the cookie away. */
    static Cookie none() {
        return cookie("").maxAge(0);
    }

    private static Cookie cookie(String value) {
        return Cookie.of(NAME, value)
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .path("/");
    }
}
