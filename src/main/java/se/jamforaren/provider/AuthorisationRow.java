package se.jamforaren.provider;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;

/** An {@link Authorisation} as it is stored; {@code provider} is a row id. */
@MappedEntity("authorisation")
record AuthorisationRow(
        @Id @GeneratedValue @Nullable Long id,
        long provider,
        String programme,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static AuthorisationRow of(long provider, Authorisation authorisation) {
        return new AuthorisationRow(
                null,
                provider,
                authorisation.programme(),
                authorisation.from().orElse(null),
                authorisation.to().orElse(null));
    }

    Authorisation authorisation() {
        return new Authorisation(programme, Optional.ofNullable(validFrom), Optional.ofNullable(validTo));
    }
}
