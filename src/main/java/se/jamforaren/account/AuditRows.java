package se.jamforaren.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored audit log. Number, time and seals are set by the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AccountRow, Long> {
    @Query("""
            insert into audit_log (who, what, subject, before, after)
            values (:who, :what, :subject, cast(:before as jsonb), cast(:after as jsonb))""")
    void append(String who, String what, String subject, @Nullable String before, @Nullable String after);

    @Query("""
            select id, at, who, what, subject, cast(before as text) as before, cast(after as text) as after
            from audit_log where id < :below order by id desc limit :most""")
    List<AuditEntry> list(long below, int most);

    @Query("select id, hash as seal from audit_log order by id desc limit 1")
    Optional<End> end();

    /** The newest row and its seal. */
    @Introspected
    record End(long id, String seal) {}

    @Query("""
            select id from (
                select id, hash, audit_seal(entry) as sealed, previous,
                    coalesce(lag(hash) over (order by id), '') as before_it,
                    id - coalesce(lag(id) over (order by id), 0) as step
                from audit_log entry) checked
            where hash <> sealed or previous <> before_it or step <> 1 order by id limit 1""")
    List<Long> firstBroken();
}
