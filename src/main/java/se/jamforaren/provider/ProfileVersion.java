package se.jamforaren.provider;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.DateCreated;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/**
 * A whole profile as it stood after one change.
 *
 * @param provider row id of the provider
 * @param version 1 for the first
 * @param author who made it, {@code content} when it came with the content files
 */
@MappedEntity("profile_version")
public record ProfileVersion(
        @Id @GeneratedValue @Nullable Long id,
        long provider,
        int version,
        @TypeDef(type = DataType.JSON) Profile profile,
        String author,
        @DateCreated @Nullable Instant createdAt) {}
