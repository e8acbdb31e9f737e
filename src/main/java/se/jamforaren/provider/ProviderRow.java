package se.jamforaren.provider;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A provider as it is stored: who it is. What it says lies in {@link ProfileVersion}. Its code is
 * {@link Provider#id}, its importId the import that last set name and authorisations. */
@MappedEntity("provider")
record ProviderRow(
        @Id @GeneratedValue @Nullable Long id,
        String choiceSystem,
        String code,
        String name,
        @Nullable Long importId) {}
