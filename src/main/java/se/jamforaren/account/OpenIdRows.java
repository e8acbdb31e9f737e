package se.jamforaren.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The stored sign-ins by OpenID Connect that were begun, and whom its subjects are. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpenIdRows extends GenericRepository<AccountRow, Long> {
    @Query("insert into openid_try (hash, onward) values (:hash, :onward)")
    void begin(String hash, @Nullable String onward);

    /** Spends a sign-in that holds; of two who try at the same moment one gets it. */
    @Query("""
            update openid_try set used_at = clock_timestamp()
            where hash = :hash and used_at is null and created_at <= clock_timestamp()
            and created_at > clock_timestamp() - interval '15 minutes'""")
    long spend(String hash);

    /** Where a sign-in leads, blank for nowhere in particular. */
    @Query("select coalesce(onward, '') from openid_try where hash = :hash")
    String onward(String hash);

    @Query("delete from openid_try where created_at < clock_timestamp() - interval '1 day'")
    void forgetOld();

    @Query("""
            select a.email from openid_subject s join account a on a.id = s.account
            where s.issuer = :issuer and s.subject = :subject and a.closed_at is null""")
    Optional<String> email(String issuer, String subject);

    @Query("""
            insert into openid_subject (issuer, subject, account) values (:issuer, :subject, :account)
            on conflict do nothing""")
    long link(String issuer, String subject, long account);

    @Query("delete from openid_subject where account = :account")
    void unlink(long account);
}
