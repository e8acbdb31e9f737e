package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.DeskPortal;
import se.jamforaren.testing.TestDatabase;

/** Desks when the portal is started anew, when it is two, and when its database is away. */
class DeskFaultsTest {
    @TempDir
    Path home;

    @Test
    void aSessionOutlivesARestartAndHoldsInEveryInstance() {
        Map<String, Object> database = TestDatabase.settings();
        String cookie;
        try (DeskPortal first = DeskPortal.open(database, home, Map.of())) {
            cookie = new Desk(first.server(), "a@b.se", Grant.of(Role.OFFICER)).cookie();
        }
        try (DeskPortal again = DeskPortal.open(database, home.resolve("1"), Map.of());
                DeskPortal other = DeskPortal.open(database, home.resolve("2"), Map.of())) {
            Desk here = Desk.with(again.server(), cookie);
            Desk there = Desk.with(other.server(), cookie);
            assertThat(here.get("/kommun").statusCode()).isEqualTo(200);
            assertThat(there.get("/kommun").statusCode()).isEqualTo(200);
            here.post("/konto/ut", "");
            assertThat(there.get("/kommun").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextRequest() {
        try (DeskPortal portal = DeskPortal.open(TestDatabase.settings(), home, Map.of())) {
            Desk desk = new Desk(portal.server(), "a@b.se", Grant.of(Role.OFFICER));
            assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
            portal.get(Accounts.class).withdraw("test", "a@b.se", Grant.of(Role.OFFICER));
            assertThat(desk.get("/kommun").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void withTheDatabaseAwayDesksSayNotNowAndPublicPagesGoOn() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                DeskPortal portal = DeskPortal.open(
                        Map.of(
                                "datasources.default.url", postgres.getJdbcUrl("postgres", "postgres"),
                                "datasources.default.username", "postgres",
                                "datasources.default.password", ""),
                        home,
                        Map.of())) {
            Desk desk = new Desk(portal.server(), "a@b.se", Grant.of(Role.OFFICER));
            Desk nobody = Desk.with(portal.server(), "");
            assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
            postgres.close();
            desk.get("/kommun");
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                HttpResponse<String> answer = desk.get("/kommun");
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                System.out.printf(
                        "a desk without its database: %d after %d ms%n", answer.statusCode(), time.toMillis());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("10");
                assertThat(answer.body()).contains("Inte just nu");
                assertThat(HeadersTest.faults(
                                "not now", "/kommun", answer.headers().map()))
                        .isEmpty();
                assertThat(time).isLessThan(Duration.ofMillis(2_500));
            }
            assertThat(nobody.postWithout("/konto", "email=a%40b.se").statusCode())
                    .isEqualTo(503);
            for (String path : List.of("/sv/", "/sv/om/integritet")) {
                assertThat(desk.get(path).statusCode()).isEqualTo(200);
            }
            assertThat(nobody.get("/konto").statusCode()).isEqualTo(200);
        }
    }
}
