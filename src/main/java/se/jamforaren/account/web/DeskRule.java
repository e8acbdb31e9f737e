package se.jamforaren.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** What holds where no {@code @Secured} says anything: desks are closed to all, everything else is public. */
@Singleton
final class DeskRule implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(Desk.isClosed(request) ? SecurityRuleResult.REJECTED : SecurityRuleResult.ALLOWED);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
