package se.jamforaren.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** First guard of every change at a desk: it must come from one of our own pages, by what the browser says of it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OriginGuard implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Notices notices;

    OriginGuard(Notices notices) {
        this.notices = notices;
    }

    static boolean changes(HttpRequest<?> request) {
        return !READING.contains(request.getMethod()) && Desk.isDesk(request);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return changes(request) && !isOurs(request)
                ? notices.say(HttpStatus.FORBIDDEN, "desk.foreign", Desk.SIGN_IN)
                : null;
    }

    /**
     * Reads the body of a form, which may come long after its head. The request itself is the answer that says to go on:
     * a null that comes later than the call would count as an answer that is lacking, and become a 503.
     */
    @RequestFilter
    CompletableFuture<HttpRequest<?>> keep(HttpRequest<?> request) {
        if (!changes(request)) {
            return CompletableFuture.completedFuture(request);
        }
        return ((ServerHttpRequest<?>) request)
                .byteBody()
                .split(ByteBody.SplitBackpressureMode.FASTEST)
                .buffer()
                .thenApply(body -> {
                    try (CloseableAvailableByteBody whole = body) {
                        PostedForm.keep(request, whole.toByteArray());
                    }
                    return request;
                });
    }

    private static boolean isOurs(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get("Origin");
        String host = request.getHeaders().get("Host");
        return (site == null || site.equals("same-origin"))
                && origin != null
                && host != null
                && origin.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .equals(host.toLowerCase(Locale.ROOT));
    }
}
