package se.jamforaren.account.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * First guard of every change at a desk: it must come from one of our own pages, by what the browser says of it. What was
 * typed is read here, so that it is not lost with the session; files are not, since nobody is known to be signed in yet.
 */
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
    CompletableFuture<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
        if (!changes(request)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (!isOurs(request)) {
            return CompletableFuture.completedFuture(Optional.of(notices.foreign()));
        }
        return PostedForm.isSimple(request)
                ? PostedForm.read(request).thenApply(form -> Optional.empty())
                : CompletableFuture.completedFuture(Optional.empty());
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
