package se.jamforaren.provider;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The stored authorisations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuthorisationRows extends GenericRepository<AuthorisationRow, Long> {
    @Query("""
            select authorisation.*
            from authorisation join provider on provider.id = authorisation.provider
            where provider.choice_system = :choiceSystem
            order by authorisation.id""")
    List<AuthorisationRow> findByChoiceSystem(String choiceSystem);

    void saveAll(Iterable<AuthorisationRow> rows);

    void deleteByProvider(long provider);
}
