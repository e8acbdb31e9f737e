package se.jamforaren.provider;

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

    ProviderRow save(ProviderRow row);

    ProviderRow update(ProviderRow row);
}
