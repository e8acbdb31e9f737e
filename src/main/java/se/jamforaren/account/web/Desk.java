package se.jamforaren.account.web;

import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import java.util.List;
import java.util.Optional;
import se.jamforaren.account.SignedIn;

/** The part of the portal that knows who asks. All else is public and is never asked who. */
final class Desk {
    static final String SIGN_IN = "/konto";

    private static final List<String> CLOSED = List.of("/anordnarwebb", "/kommun");

    private Desk() {}

    /** Whether a page is for those with a role only, by the address of its route and not by how it was written. */
    static boolean isClosed(HttpRequest<?> request) {
        return route(request)
                .filter(path -> CLOSED.stream().anyMatch(desk -> below(desk, path)))
                .isPresent();
    }

    /** Whether a page knows who asks. */
    static boolean isDesk(HttpRequest<?> request) {
        return isClosed(request)
                || route(request).filter(path -> below(SIGN_IN, path)).isPresent();
    }

    /** A path that may be gone to after the sign-in: one of a desk, on this host. */
    static Optional<String> onward(String path) {
        return Optional.of(path)
                .filter(p -> p.matches("/[A-Za-z0-9/_.?&=%+-]{0,500}") && !p.contains("//"))
                .filter(p -> CLOSED.stream().anyMatch(desk -> below(desk, p.split("\\?", 2)[0])));
    }

    /** Who asks, empty when nobody is signed in. */
    static Optional<SignedIn> signedIn(HttpRequest<?> request) {
        return request.getUserPrincipal(DeskAuthentication.class).map(DeskAuthentication::signedIn);
    }

    private static boolean below(String desk, String path) {
        return path.equals(desk) || path.startsWith(desk + "/");
    }

    private static Optional<String> route(HttpRequest<?> request) {
        return request.getAttribute(HttpAttributes.ROUTE_MATCH, UriRouteMatch.class)
                .map(match -> ((UriRouteInfo<?, ?>) match.getRouteInfo())
                        .getUriMatchTemplate()
                        .toPathString());
    }
}
