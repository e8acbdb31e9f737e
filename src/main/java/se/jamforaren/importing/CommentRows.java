package se.jamforaren.importing;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored comments on figures that are not public yet. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentRows extends GenericRepository<ComingComment, Long> {
    ComingComment save(ComingComment comment);

    Optional<ComingComment> findById(long id);

    List<ComingComment> findByImportIdOrderById(long importId);

    void deleteById(long id);
}
