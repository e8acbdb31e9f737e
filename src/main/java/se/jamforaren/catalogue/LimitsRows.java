package se.jamforaren.catalogue;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The stored limits that officers have decided on. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LimitsRows extends GenericRepository<LimitsRow, String> {
    Optional<LimitsRow> findById(String choiceSystem);

    LimitsRow save(LimitsRow row);

    void deleteById(String choiceSystem);
}
