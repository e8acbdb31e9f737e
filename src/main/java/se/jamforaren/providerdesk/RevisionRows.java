package se.jamforaren.providerdesk;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** What every draft said after each of its saves. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRows extends GenericRepository<RevisionRow, Long> {
    RevisionRow save(RevisionRow row);

    Optional<RevisionRow> findByDraftAndRevision(long draft, int revision);
}
