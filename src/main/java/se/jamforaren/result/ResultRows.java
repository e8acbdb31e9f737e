package se.jamforaren.result;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The stored lines. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResultRows extends GenericRepository<ResultRow, Long> {
    List<ResultRow> findByChoiceSystemOrderById(String choiceSystem);

    void saveAll(Iterable<ResultRow> rows);

    void deleteByChoiceSystem(String choiceSystem);
}
