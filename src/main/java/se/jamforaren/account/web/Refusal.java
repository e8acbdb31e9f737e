package se.jamforaren.account.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;

/** Sends who is not signed in to the sign-in, and says no to who is but may not. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Refusal implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final Notices notices;

    Refusal(Notices notices) {
        this.notices = notices;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        HttpRequest<?> asked = request;
        if (refused.isForbidden()) {
            return notices.forbidden(asked);
        }
        return OriginGuard.changes(asked)
                ? notices.sessionOver(asked)
                : HttpResponse.seeOther(URI.create(Notices.signIn(asked.getUri().getRawPath())));
    }
}
