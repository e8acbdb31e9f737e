package se.jamforaren.account.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import se.jamforaren.account.SignedIn;

/** Lets a page have {@link SignedIn} as an argument. */
@Singleton
final class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {
    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
        return () -> Desk.signedIn(request);
    }
}
