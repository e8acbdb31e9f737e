package se.jamforaren.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored files. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRows extends GenericRepository<ImportRow, Long> {
    ImportRow save(ImportRow row);

    Optional<ImportRow> findById(long id);

    /** Holds back other decisions about a file until the transaction ends. */
    @Query("select state from figure_import where id = :id for update")
    Optional<String> lock(long id);

    @Query("""
            update figure_import set state = :state, decided_by = :by, decided_at = now(), version = :version
            where id = :id""")
    void decide(long id, String state, String by, @Nullable Long version);

    @Query("""
            select id, choice_system, kind, file_name, sha256, report, state, staged_by, staged_at,
                   decided_by, decided_at, version
            from figure_import where choice_system = :choiceSystem order by id desc""")
    List<ListedImport> list(String choiceSystem);

    @Query("""
            select id, choice_system, kind, file_name, sha256, report, state, staged_by, staged_at,
                   decided_by, decided_at, version
            from figure_import where choice_system = :choiceSystem and state = 'staged' order by id""")
    List<ListedImport> listStaged(String choiceSystem);

    @Query("""
            select id, choice_system, kind, file_name, sha256, report, state, staged_by, staged_at,
                   decided_by, decided_at, version
            from figure_import where id = :id""")
    Optional<ListedImport> findListed(long id);
}
