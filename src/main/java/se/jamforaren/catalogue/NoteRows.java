package se.jamforaren.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The stored correction notes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoteRows extends GenericRepository<PublicationRow, Long> {
    @Query("""
            select number, version, day, note, providers from correction_note
            where choice_system = :choiceSystem order by number desc""")
    List<NoteRow> find(String choiceSystem);

    @Query("""
            insert into correction_note (choice_system, number, version, day, note, providers, written_by)
            values (:choiceSystem, :number, :version, :day, :note, cast(:providers as jsonb), :by)""")
    void put(
            String choiceSystem,
            int number,
            long version,
            LocalDate day,
            String note,
            @TypeDef(type = DataType.JSON) List<String> providers,
            String by);
}
