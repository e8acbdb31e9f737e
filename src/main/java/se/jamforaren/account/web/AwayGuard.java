package se.jamforaren.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives back what was typed when the database is away, so that it can be sent again from the page that says so. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AwayGuard implements Ordered {
    private final Notices notices;

    AwayGuard(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    @Nullable
    HttpResponse<?> keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.code() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
                        && PostedForm.of(request).isPresent()
                ? notices.away(request).header("Retry-After", "10")
                : null;
    }
}
