package se.jamforaren.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * A sign-in that still holds, for its owner to see.
 *
 * @param way how it was done: {@code link} or {@link #OPENID}
 */
@Introspected
public record OpenSession(long id, String way, Instant createdAt, Instant lastSeen) {
    /** The way of a sign-in by OpenID Connect. */
    public static final String OPENID = "openid";
}
