package se.jamforaren.result;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link Result} as it is stored. */
@MappedEntity("result")
record ResultRow(
        @Id @GeneratedValue @Nullable Long id,
        String choiceSystem,
        String kind,
        @Nullable String provider,
        String scope,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable String area,
        @Nullable Integer n,
        @Nullable Integer invited,
        @TypeDef(type = DataType.JSON) Map<String, BigDecimal> figures,
        String source,
        @Nullable Long importId) {

    static ResultRow of(String choiceSystem, StoredLine stored) {
        Result result = stored.line();
        return new ResultRow(
                null,
                choiceSystem,
                result.kind(),
                result.provider().orElse(null),
                result.scope().toString(),
                result.period().from(),
                result.period().to(),
                result.area().orElse(null),
                count(result, "finished", "answers", "customers"),
                count(result, "invited"),
                result.figures(),
                result.source(),
                stored.importId().orElse(null));
    }

    StoredLine stored() {
        Result result = new Result(
                kind,
                Optional.ofNullable(provider),
                Scope.parse(scope, List.of()),
                new Period(periodFrom, periodTo),
                Optional.ofNullable(area),
                figures,
                source);
        return new StoredLine(result, Optional.ofNullable(importId));
    }

    private static Integer count(Result result, String... columns) {
        for (String column : columns) {
            if (result.figures().containsKey(column)) {
                return result.figures().get(column).intValueExact();
            }
        }
        return null;
    }
}
