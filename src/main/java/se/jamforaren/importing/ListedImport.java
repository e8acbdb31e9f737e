package se.jamforaren.importing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The columns of an {@link ImportRecord}. */
@Introspected
record ListedImport(
        long id,
        String choiceSystem,
        String kind,
        String fileName,
        String sha256,
        @TypeDef(type = DataType.JSON) Report report,
        String state,
        String stagedBy,
        Instant stagedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Long version) {

    ImportRecord listed() {
        return new ImportRecord(
                id,
                choiceSystem,
                Kind.of(kind),
                fileName,
                sha256,
                report,
                State.valueOf(state.toUpperCase(Locale.ROOT)),
                stagedBy,
                stagedAt,
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(version));
    }
}
