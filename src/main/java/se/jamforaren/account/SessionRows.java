package se.jamforaren.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/**
 * The stored sessions. One that was seen in the future does not hold: somebody has set the clock back.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<AccountRow, Long> {
    String HOLDS = " s.ended_at is null and clock_timestamp() < s.ends_at"
            + " and s.created_at <= clock_timestamp() and s.last_seen <= clock_timestamp()"
            + " and s.last_seen > clock_timestamp() - interval '30 minutes' ";

    @Query("insert into account_session (hash, account, way) values (:hash, :account, :way)")
    void open(String hash, long account, String way);

    /** A row for each role of who has the session, one without a role when there is none. */
    @Query("select s.id as session, a.id as account, a.email as email, a.name as name,"
            + " s.last_seen < clock_timestamp() - interval '1 minute' as unseen,"
            + " g.role as role, g.choice_system as choice_system, g.provider as provider"
            + " from account_session s join account a on a.id = s.account left join role_grant g on g.account = a.id"
            + " where s.hash = :hash and a.closed_at is null and" + HOLDS
            + " order by g.role, g.choice_system, g.provider")
    List<Found> find(String hash);

    @Query("update account_session s set last_seen = clock_timestamp() where id = :id and" + HOLDS)
    void see(long id);

    @Query("update account_session set ended_at = clock_timestamp() where id = :id and account = :account"
            + " and ended_at is null")
    long end(long id, long account);

    @Query("update account_session set ended_at = clock_timestamp() where account = :account and ended_at is null")
    long endAll(long account);

    @Query("select s.id as id, s.way as way, s.created_at as created_at, s.last_seen as last_seen"
            + " from account_session s where s.account = :account and" + HOLDS + " order by s.id desc")
    List<OpenSession> of(long account);

    @Query("delete from account_session where ends_at < clock_timestamp() - interval '30 days'")
    void forgetOld();

    /** A session with one of its account's roles. */
    @Introspected
    record Found(
            long session,
            long account,
            String email,
            String name,
            boolean unseen,
            @Nullable Role role,
            @Nullable String choiceSystem,
            @Nullable String provider) {}
}
