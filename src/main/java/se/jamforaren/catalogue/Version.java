package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A publication without its contents.
 *
 * @param reason why it was published, null where nobody has said
 */
@Introspected
public record Version(
        long version,
        Instant publishedAt,
        String publishedBy,
        @Nullable String reason) {}
