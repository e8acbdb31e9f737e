package se.jamforaren.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * One row of the audit log.
 *
 * @param before JSON, null for nothing
 * @param after JSON, null for nothing
 */
@Introspected
public record AuditEntry(
        long id,
        Instant at,
        String who,
        String what,
        String subject,
        @Nullable String before,
        @Nullable String after) {}
