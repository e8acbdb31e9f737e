package se.jamforaren.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers that every answer has: nothing from other hosts, nothing inline, no framing, no address told to others. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (request.getPath().startsWith("/api/")) {
            response.header("Access-Control-Allow-Origin", "*");
        } else {
            response.header("Cross-Origin-Resource-Policy", "same-origin");
        }
        if (!response.getHeaders().contains("Cache-Control")) {
            response.header("Cache-Control", request.getMethodName().equals("GET") ? "no-cache" : "no-store");
        }
    }
}
