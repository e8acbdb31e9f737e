package se.jamforaren.provider;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored providers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProviderRows extends GenericRepository<ProviderRow, Long> {
    List<ProviderRow> findByChoiceSystemOrderByCode(String choiceSystem);

    Optional<ProviderRow> findByChoiceSystemAndCode(String choiceSystem, String code);

    /** The same, held back from others until the transaction ends. */
    @Query("select * from provider where choice_system = :choiceSystem and code = :code for update")
    Optional<ProviderRow> lock(String choiceSystem, String code);

    /** Whether somebody of the municipality has set its name and authorisations. */
    @Query("select decided_by is not null from provider where choice_system = :choiceSystem and code = :code")
    Optional<Boolean> isDecided(String choiceSystem, String code);

    @Query("update provider set decided_by = :by where choice_system = :choiceSystem and code = :code")
    void decide(String choiceSystem, String code, String by);

    ProviderRow save(ProviderRow row);

    ProviderRow update(ProviderRow row);
}
