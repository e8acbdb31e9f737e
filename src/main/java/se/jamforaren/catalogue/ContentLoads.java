package se.jamforaren.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Which state of the content files was last loaded. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContentLoads extends GenericRepository<PublicationRow, Long> {
    @Query("select fingerprint from content_load where choice_system = :choiceSystem")
    Optional<String> findFingerprint(String choiceSystem);

    @Query("""
            insert into content_load (choice_system, fingerprint) values (:choiceSystem, :fingerprint)
            on conflict (choice_system) do update set fingerprint = excluded.fingerprint, loaded_at = now()""")
    void put(String choiceSystem, String fingerprint);
}
