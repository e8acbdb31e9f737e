package se.jamforaren.municipalitydesk;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.jamforaren.content.SheetText;

/** Everything that the portal keeps, but secrets and files as they were handed in: a ZIP with a CSV a table. */
@Singleton
public class Archive {
    /** So few rows at a time are in memory, since a row can hold a whole profile or catalogue. */
    private static final int ROWS = 50;

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("anordnare", "select * from provider order by id");
        TABLES.put("profiler", "select * from profile_version order by id");
        TABLES.put("auktorisationer", "select * from authorisation order by id");
        TABLES.put("utkast", "select * from draft order by id");
        TABLES.put("utkastens-versioner", "select * from draft_revision order by id");
        TABLES.put("bekraftelser", "select * from confirmation order by choice_system, provider, day");
        TABLES.put("siffror", "select * from result order by id");
        TABLES.put("publiceringar", "select * from publication order by id");
        TABLES.put(
                "importer",
                "select id, choice_system, kind, file_name, sha256, report, state, staged_by, staged_at, decided_by,"
                        + " decided_at, version from figure_import order by id");
        TABLES.put("kommentarer-fore-publicering", "select * from coming_comment order by id");
        TABLES.put("rattelser", "select * from correction_note order by choice_system, number");
        TABLES.put("granser", "select * from decided_limits order by choice_system");
        TABLES.put("konton", "select id, email, name, created_at, closed_at from account order by id");
        TABLES.put("konton-openid", "select * from openid_subject order by issuer, subject");
        TABLES.put("roller", "select * from role_grant order by id");
        TABLES.put("logg", "select * from audit_log order by id");
    }

    private final JdbcOperations operations;

    Archive(JdbcOperations operations) {
        this.operations = operations;
    }

    /** Writes all as it stands at one moment; nothing of it is whole in memory. */
    @Transactional
    public void write(OutputStream out) {
        operations.execute(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.setFetchSize(ROWS);
                ZipOutputStream zip = new ZipOutputStream(out);
                CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), CSVFormat.RFC4180);
                for (Map.Entry<String, String> table : TABLES.entrySet()) {
                    zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                    try (ResultSet rows = statement.executeQuery(table.getValue())) {
                        print(rows, csv);
                    }
                    csv.flush();
                    zip.closeEntry();
                }
                zip.finish();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void print(ResultSet rows, CSVPrinter csv) throws SQLException, IOException {
        csv.printHeaders(rows);
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                csv.print(SheetText.of(rows.getString(column)));
            }
            csv.println();
        }
    }
}
