package se.jamforaren.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** A file that was handed in, as it is stored. */
@MappedEntity("figure_import")
record ImportRow(
        @Id @GeneratedValue @Nullable Long id,
        String choiceSystem,
        String kind,
        String fileName,
        String sha256,
        byte[] content,
        @TypeDef(type = DataType.JSON) Report report,
        String state,
        String stagedBy,
        Instant stagedAt) {}
