package se.jamforaren.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored accounts and their roles. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<AccountRow, Long> {
    AccountRow save(AccountRow row);

    @Query("select id, email, name from account where email = lower(:email) and closed_at is null")
    Optional<AccountRow> findOpen(String email);

    @Query("select id, email, name from account where email = lower(:email)")
    Optional<AccountRow> findAny(String email);

    @Query("update account set closed_at = clock_timestamp() where id = :id")
    void close(long id);

    @Query("update account set closed_at = null where id = :id")
    void reopen(long id);

    @Query("""
            select role, choice_system, provider from role_grant where account = :account
            order by role, choice_system, provider""")
    List<GrantRow> grants(long account);

    @Query("""
            insert into role_grant (account, role, choice_system, provider)
            values (:account, :role, :choiceSystem, :provider) on conflict do nothing""")
    void grant(long account, String role, @Nullable String choiceSystem, @Nullable String provider);

    @Query("""
            delete from role_grant where account = :account and role = :role
            and choice_system is not distinct from :choiceSystem and provider is not distinct from :provider""")
    void withdraw(long account, String role, @Nullable String choiceSystem, @Nullable String provider);

    @Query("""
            select a.id as id, a.email as email, a.name as name, g.role as role, g.choice_system as choice_system,
                g.provider as provider
            from account a left join role_grant g on g.account = a.id where a.closed_at is null
            order by a.email, g.role, g.choice_system, g.provider""")
    List<AccountGrantRow> open();

    @Query("select count(*) from provider where choice_system = :choiceSystem and code = :provider")
    long countProvider(String choiceSystem, String provider);

    /** A role as it is stored. */
    @Introspected
    record GrantRow(
            Role role,
            @Nullable String choiceSystem,
            @Nullable String provider) {
        Grant grant() {
            return new Grant(role, choiceSystem, provider);
        }
    }

    /** An account with one of its roles, or with none. */
    @Introspected
    record AccountGrantRow(
            long id,
            String email,
            String name,
            @Nullable Role role,
            @Nullable String choiceSystem,
            @Nullable String provider) {}
}
