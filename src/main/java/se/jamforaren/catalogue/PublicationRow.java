package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import se.jamforaren.result.StoredLine;

/** A catalogue as it is stored, with why it was published and the lines of figures that it was made of. */
@MappedEntity("publication")
record PublicationRow(
        @Id @GeneratedValue @Nullable Long id,
        String choiceSystem,
        long version,
        Instant publishedAt,
        String publishedBy,
        @Nullable String reason,
        @TypeDef(type = DataType.JSON) Catalogue catalogue,
        @Nullable @TypeDef(type = DataType.JSON) List<StoredLine> lines) {}
