package se.jamforaren.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.Set;

/**
 * Headers that every answer has: nothing from other hosts, nothing inline, no framing, no address told to others. It is
 * the outermost filter, since those behind one that refuses are passed by.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Those that do not hang on the address. */
    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), interest-cohort=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains");

    /** Whether an answer is what was asked for, and not a refusal or a way elsewhere. */
    private static boolean isPage(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return READING.contains(request.getMethod())
                && (response.code() == HttpStatus.OK.getCode() || response.code() == HttpStatus.NOT_MODIFIED.getCode());
    }

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        ALWAYS.forEach(response::header);
        if (request.getPath().startsWith("/api/")) {
            response.header("Access-Control-Allow-Origin", "*");
        } else {
            response.header("Cross-Origin-Resource-Policy", "same-origin");
        }
        if (!response.getHeaders().contains("Cache-Control")) {
            response.header("Cache-Control", isPage(request, response) ? "no-cache" : "no-store");
        }
    }
}
