package se.jamforaren.account.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import se.jamforaren.account.SignedIn;

/** Second guard of every change by somebody who is signed in: the form carries the token of their session. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormGuard implements Ordered {
    private final Notices notices;

    FormGuard(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    CompletableFuture<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
        SignedIn who = OriginGuard.changes(request) ? Desk.signedIn(request).orElse(null) : null;
        return who == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : PostedForm.read(request)
                        .thenApply(form -> form.carries(who.token())
                                ? Optional.empty()
                                : Optional.of(notices.otherSession(request, who)));
    }
}
