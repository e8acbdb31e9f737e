package se.jamforaren.providerdesk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored drafts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<DraftRow, Long> {
    /** Holds back others who would change a provider's draft until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(hashtextextended('draft ' || :key, 0))")
    int lock(String key);

    @Query("""
            select * from draft where choice_system = :choiceSystem and provider = :provider
            and state in ('EDITING', 'HANDED_IN', 'RETURNED')""")
    Optional<DraftRow> findOpen(String choiceSystem, String provider);

    @Query("select * from draft where state = 'HANDED_IN' order by handed_in_at, id")
    List<DraftRow> findHandedIn();

    Optional<DraftRow> findById(long id);

    DraftRow save(DraftRow row);

    DraftRow update(DraftRow row);
}
