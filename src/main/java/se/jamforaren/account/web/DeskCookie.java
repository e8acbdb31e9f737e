package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * The only cookies of the portal; readers never get one. They hold nothing but a secret and are kept until the browser is
 * closed.
 */
enum DeskCookie {
    /** Of a session. */
    SESSION("__Host-jamforaren"),
    /** Of a sign-in that is under way at an OpenID Connect provider. */
    OPENID("__Host-jamforaren-openid");

    /** By its first part browsers see to it that no other host and no unencrypted page can set it. */
    private final String name;

    DeskCookie(String name) {
        this.name = name;
    }

    /** Its value, empty when the browser sends none or one that is not ours. */
    Optional<String> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{64}"));
    }

    /** The cookie with a secret. */
    Cookie with(String secret) {
        return Cookie.of(name, secret)
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .path("/");
    }

    /** Takes the cookie away. */
    Cookie none() {
        return with("").maxAge(0);
    }
}
