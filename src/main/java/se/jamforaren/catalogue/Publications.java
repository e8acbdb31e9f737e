package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Everything that was ever published. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Publications extends GenericRepository<PublicationRow, Long> {
    PublicationRow save(PublicationRow row);

    Optional<PublicationRow> findByChoiceSystemAndVersion(String choiceSystem, long version);

    /** The newest version of each choice system, without its contents. */
    @Query("select choice_system, max(version) as version from publication group by choice_system")
    List<Newest> findNewest();

    /** Holds back other publications of a choice system until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(hashtextextended('publication ' || :choiceSystem, 0))")
    int lock(String choiceSystem);

    /** The newest version of a choice system, 0 when there is none. */
    @Query("select coalesce(max(version), 0) from publication where choice_system = :choiceSystem")
    long newestVersion(String choiceSystem);

    /** The format of a version's catalogue, asked for before it is read. */
    @Query("""
            select cast(catalogue ->> 'format' as int) from publication
            where choice_system = :choiceSystem and version = :version""")
    Optional<Integer> findFormat(String choiceSystem, long version);

    /** All versions of a choice system, the newest first, without their contents. */
    @Query("""
            select version, published_at, published_by, reason
            from publication where choice_system = :choiceSystem order by version desc""")
    List<Version> findVersions(String choiceSystem);

    /** A choice system and the number of its newest version. */
    @Introspected
    record Newest(String choiceSystem, long version) {}
}
