package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** A catalogue as it is stored. */
@MappedEntity("publication")
record PublicationRow(
        @Id @GeneratedValue @Nullable Long id,
        String choiceSystem,
        long version,
        Instant publishedAt,
        String publishedBy,
        @TypeDef(type = DataType.JSON) Catalogue catalogue) {}
