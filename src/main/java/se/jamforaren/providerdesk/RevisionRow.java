package se.jamforaren.providerdesk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import se.jamforaren.provider.Profile;

/** A draft's profile after one save. */
@MappedEntity("draft_revision")
record RevisionRow(
        @Id @GeneratedValue @Nullable Long id,
        long draft,
        int revision,
        @TypeDef(type = DataType.JSON) Profile profile,
        String savedBy,
        Instant savedAt) {}
