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

    /** Which of them may not have been passed by: those whose transaction is not older than a horizon. */
    @Query("""
            select choice_system, max(version) as version from publication
            where xid >= cast(cast(:horizon as text) as xid8) group by choice_system""")
    List<Newest> findSince(long horizon);

    /** Where a reading stands that begins after it: what was committed before is seen by it. */
    @Query("""
            select (select system_identifier from pg_control_system()) || '/' || oid as database,
                cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as horizon
            from pg_database where datname = current_database()""")
    Position findPosition();

    /** The JSON of a version's catalogue, if it has a format. */
    @Query("""
            select cast(catalogue as text) from publication
            where choice_system = :choiceSystem and version = :version
            and cast(catalogue ->> 'format' as int) = :format""")
    Optional<String> findText(String choiceSystem, long version, int format);

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
