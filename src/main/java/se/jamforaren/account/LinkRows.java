package se.jamforaren.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The stored links to sign in with. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<AccountRow, Long> {
    @Query("insert into sign_in_link (hash, account, onward) values (:hash, :account, :onward)")
    void add(String hash, long account, @Nullable String onward);

    /** Spends a link that holds; of two who try at the same moment one gets it. */
    @Query("""
            update sign_in_link set used_at = clock_timestamp()
            where hash = :hash and used_at is null and created_at <= clock_timestamp()
            and created_at > clock_timestamp() - interval '15 minutes'""")
    long spend(String hash);

    @Query("""
            select a.email as email, l.onward as onward, l.used_at is not null as used
            from sign_in_link l join account a on a.id = l.account
            where l.hash = :hash and a.closed_at is null""")
    Optional<Sent> find(String hash);

    @Query("delete from sign_in_link where created_at < clock_timestamp() - interval '1 day'")
    void forgetOld();

    /** A link that was sent to an account that is open. */
    @Introspected
    record Sent(String email, @Nullable String onward, boolean used) {}
}
