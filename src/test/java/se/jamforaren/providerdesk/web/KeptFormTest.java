package se.jamforaren.providerdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.DeskPortal;

/** What somebody types is given back when the database is away. */
class KeptFormTest {
    @TempDir
    Path home;

    @Test
    void whatWasTypedCanBeSentAgainWhenTheDatabaseIsAway() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                DeskPortal portal = DeskPortal.open(
                        Map.of(
                                "datasources.default.url", postgres.getJdbcUrl("postgres", "postgres"),
                                "datasources.default.username", "postgres",
                                "datasources.default.password", ""),
                        home,
                        Map.of())) {
            Desk desk = new Desk(portal.server(), "a@b.se", Grant.of(Role.OFFICER));
            String page = "/anordnarwebb/exempel/exempelbryggan/del/head";
            postgres.close();
            desk.get("/kommun");

            HttpResponse<String> answer = desk.postWithout(page, "seen=0.1&summary=Det+jag+%3Cskrev%3E.&token=x");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(answer.body())
                    .contains("action=\"" + page + "\"", "value=\"Det jag &lt;skrev&gt;.\"", "value=\"0.1\"")
                    .doesNotContain("name=\"token\" value=\"x\"");
        }
    }
}
