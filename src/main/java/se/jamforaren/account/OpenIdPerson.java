package se.jamforaren.account;

import java.util.Optional;

/**
 * What an OpenID Connect provider says of somebody who has signed in there.
 *
 * @param issuer the provider
 * @param subject who it is, there and for ever
 * @param email address that the provider has verified, empty when it has none or has not
 */
public record OpenIdPerson(String issuer, String subject, Optional<String> email) {}
