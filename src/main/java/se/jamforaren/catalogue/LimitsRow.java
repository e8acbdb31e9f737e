package se.jamforaren.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import se.jamforaren.kundval.Limits;

/** Decided limits as they are stored. */
@MappedEntity("decided_limits")
record LimitsRow(
        @Id String choiceSystem,
        @TypeDef(type = DataType.JSON) Limits limits,
        String decidedBy,
        Instant decidedAt) {}
