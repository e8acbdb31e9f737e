package se.jamforaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.database.OldestPostgres;
import se.jamforaren.database.Schema;
import se.jamforaren.testing.LogLines;
import se.jamforaren.testing.TestDatabase;

/** The log on real databases: nobody changes it unseen, whatever the door they come by. */
class AuditLogTest {
    @TempDir
    Path home;

    @Test
    void nothingChangesItUnseenOnThePostgresThatComesAlong() throws Exception {
        nothingChangesItUnseen(TestDatabase.settings());
    }

    @Test
    void nothingChangesItUnseenOnTheOldestPostgres() throws Exception {
        try (OldestPostgres oldest = OldestPostgres.start()) {
            nothingChangesItUnseen(oldest.settings());
        }
    }

    private void nothingChangesItUnseen(Map<String, Object> database) throws Exception {
        try (ApplicationContext portal = ApplicationContext.builder()
                .properties(database)
                .properties(Map.of(Feed.OPEN, "false", "jamforaren.home", home.toString()))
                .start()) {
            portal.getBean(Schema.class).migrate();
            AuditLog audit = portal.getBean(AuditLog.class);
            TransactionOperations<?> transactions = portal.getBean(TransactionOperations.class);

            assertThatThrownBy(() -> audit.record("a", "b", "c", null, null)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> transactions.executeWrite(status -> {
                        audit.record("a", "undone", "c", null, null);
                        throw new IllegalStateException("the change fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(audit.list(Long.MAX_VALUE, 10)).isEmpty();
            assertThat(audit.verify()).isEmpty();

            CompletableFuture.allOf(IntStream.range(0, 8)
                            .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                                for (int i = 0; i < 25; i++) {
                                    int number = i;
                                    transactions.executeWrite(status -> {
                                        audit.record(
                                                "w" + writer, "tried", "n" + number, Map.of("b", 2, "å", 1.50), null);
                                        return null;
                                    });
                                }
                            }))
                            .toArray(CompletableFuture[]::new))
                    .join();
            List<AuditEntry> all = audit.list(Long.MAX_VALUE, 1000);
            assertThat(all).hasSize(200);
            assertThat(all.getFirst().id()).isEqualTo(200);
            assertThat(all.getFirst().before()).contains("\"å\": 1.5");
            assertThat(audit.verify()).isEmpty();
            assertThat(audit.list(100, 10))
                    .extracting(AuditEntry::id)
                    .startsWith(99L)
                    .hasSize(10);

            for (String change : List.of(
                    "update audit_log set who = 'x' where id = 7",
                    "delete from audit_log where id = 7",
                    "delete from audit_log",
                    "truncate audit_log",
                    "set session_replication_role = replica; delete from audit_log where id = 7",
                    "merge into audit_log l using (select 7 as id) s on l.id = s.id when matched then delete")) {
                assertThatThrownBy(() -> sql(database, change)).as(change).hasMessageContaining("append-only");
            }
            assertThat(audit.verify()).isEmpty();

            String before = told(portal);
            behind(
                    database,
                    "delete from audit_log where id > 198; update audit_log set who = 'x' where id = 198;"
                            + " update audit_log set hash = audit_seal(audit_log) where id = 198");
            assertThat(audit.verify()).isEmpty();
            assertThat(before).contains("ends with row 200, sealed ");
            assertThat(told(portal)).contains("ends with row 198, sealed ").isNotEqualTo(before);

            behind(database, "update audit_log set after = '{\"x\": 1}' where id = 150");
            assertThat(audit.verify()).isEqualTo(OptionalLong.of(150));
            assertThat(told(portal)).contains("not as it was written, from row 150 on");
            behind(database, "update audit_log set hash = audit_seal(audit_log) where id = 150");
            assertThat(audit.verify()).isEqualTo(OptionalLong.of(151));
            behind(database, "delete from audit_log where id = 40");
            assertThat(audit.verify()).isEqualTo(OptionalLong.of(41));
            behind(database, "delete from audit_log where id < 3");
            assertThat(audit.verify()).isEqualTo(OptionalLong.of(3));
        }
    }

    /** What the night's watch tells the service's log. */
    private static String told(ApplicationContext portal) {
        try (LogLines log = LogLines.open()) {
            portal.getBean(AuditWatch.class).watch();
            return String.join("\n", log.all());
        }
    }

    /** As one who owns the database can do. */
    private static void behind(Map<String, Object> database, String change) throws SQLException {
        sql(
                database,
                "alter table audit_log disable trigger all; " + change
                        + "; alter table audit_log enable always trigger audit_append;"
                        + " alter table audit_log enable always trigger audit_refuse");
    }

    private static void sql(Map<String, Object> database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection((String) database.get("datasources.default.url"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
