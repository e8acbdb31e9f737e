package se.jamforaren.providerdesk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The stored links of letters that asked whether a profile is still true. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRows extends GenericRepository<DraftRow, Long> {
    /** Holds back other instances that would send letters until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(hashtextextended('reminder', 0))")
    int lock();

    @Query("""
            select count(*) from reminder
            where choice_system = :choiceSystem and provider = :provider and email = :email
            and created_at > clock_timestamp() - interval '6 months'""")
    long countRecent(String choiceSystem, String provider, String email);

    @Query("""
            insert into reminder (hash, choice_system, provider, email)
            values (:hash, :choiceSystem, :provider, :email)""")
    void add(String hash, String choiceSystem, String provider, String email);

    @Query("""
            select choice_system, provider, email from reminder
            where hash = :hash and used_at is null and created_at > clock_timestamp() - interval '60 days'""")
    Optional<Sent> find(String hash);

    /** Of two who try at the same moment one gets it. */
    @Query("update reminder set used_at = clock_timestamp() where hash = :hash and used_at is null")
    long spend(String hash);

    /** A link that holds. */
    @Introspected
    record Sent(String choiceSystem, String provider, String email) {}
}
