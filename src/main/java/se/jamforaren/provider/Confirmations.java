package se.jamforaren.provider;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Every time that a provider said that its profile is true. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Confirmations extends GenericRepository<ProviderRow, Long> {
    @Query("""
            insert into confirmation (choice_system, provider, day, said_by)
            values (:choiceSystem, :provider, :day, :by)
            on conflict (choice_system, provider, day) do nothing""")
    void put(String choiceSystem, String provider, LocalDate day, String by);

    @Query("""
            select provider, max(day) as day from confirmation
            where choice_system = :choiceSystem group by provider""")
    List<Last> findLast(String choiceSystem);

    /** A provider and the last day on which it said so. */
    @Introspected
    record Last(String provider, LocalDate day) {}
}
