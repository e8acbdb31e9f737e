package se.jamforaren.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** An account as it is stored. */
@MappedEntity("account")
record AccountRow(@Id @GeneratedValue @Nullable Long id, String email, String name) {}
