package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.catalogue.Home;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.Eventually;
import se.jamforaren.testing.LogLines;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** Signing in by a link, over HTTP and with a real database; the mail is read from the file that it becomes. */
@PortalTest
class SignInTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Home home;

    @Inject
    DataSource dataSource;

    @Inject
    DataSourceResolver resolver;

    @Test
    void aLinkSignsInOnceAndOpensTheDeskThatWasAskedFor() throws Exception {
        accounts.open("test", "Olga@Kommun.se", "Olga", List.of(Grant.of(Role.OFFICER)));
        Desk nobody = Desk.with(server, "");
        assertThat(nobody.get("/kommun").headers().firstValue("Location")).contains("/konto?vidare=%2Fkommun");

        String link = askForLink("OLGA@kommun.se", "&vidare=/kommun");
        HttpResponse<String> page = nobody.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> signedIn = spend(link);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/kommun");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("__Host-jamforaren=[0-9a-f]{64}; Path=/; Secure; HTTPOnly; SameSite=Lax");
        assertThat(Desk.with(server, cookie(signedIn)).get("/kommun").body()).contains("Inloggad: Olga");

        assertThat(spend(link).statusCode()).isEqualTo(410);
        assertThat(whatOf("olga@kommun.se")).contains("link.sent", "session.begun", "link.reused");
    }

    @Test
    void aLinkIsTooLateAfterAQuarterOfAnHourAndWhenTheClockWentBack() throws Exception {
        accounts.open("test", "sen@kommun.se", "Sen", List.of(Grant.of(Role.OFFICER)));
        for (String time : List.of("- interval '15 minutes'", "+ interval '1 minute'")) {
            String link = askForLink("sen@kommun.se", "");
            sql("update sign_in_link set created_at = clock_timestamp() " + time + " where used_at is null");
            assertThat(spend(link).statusCode()).isEqualTo(410);
        }
        assertThat(whatOf("sen@kommun.se")).contains("link.too-late");
    }

    @Test
    void theAnswerTellsNobodyWhoHasAnAccount() {
        accounts.open("test", "finns@kommun.se", "Finns", List.of());
        HttpResponse<String> known = ask("finns@kommun.se", "");
        HttpResponse<String> unknown = ask("finns.inte@kommun.se", "");

        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    @Test
    void anAddressThatCannotBeOneIsSaid() {
        HttpResponse<String> answer = ask("inte en adress", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ingen e-postadress", "value=\"inte en adress\"");
    }

    @Test
    void anAddressThatIsAskedForTooOftenHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("ofta@kommun.se", "").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = ask("ofta@kommun.se", "");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).contains("900");
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        Desk desk = new Desk(server, "stangd@kommun.se", Grant.of(Role.OFFICER));
        assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
        accounts.close("test", "stangd@kommun.se");
        assertThat(desk.get("/kommun").statusCode()).isEqualTo(303);
        accounts.open("test", "stangd@kommun.se", "Stängd", List.of());
        assertThat(desk.get("/kommun").statusCode()).isEqualTo(303);
        assertThat(accounts.find("stangd@kommun.se").orElseThrow().grants()).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Desk here = new Desk(server, "ut@kommun.se", Grant.of(Role.OFFICER));
        Desk there = new Desk(server, "ut@kommun.se", Grant.of(Role.OFFICER));
        HttpResponse<String> out = here.post("/konto/ut", "");
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-jamforaren=;")
                .contains("Max-Age=0");
        assertThat(here.get("/kommun").statusCode()).isEqualTo(303);
        assertThat(there.get("/kommun").statusCode()).isEqualTo(200);

        Desk again = new Desk(server, "ut@kommun.se", Grant.of(Role.OFFICER));
        assertThat(again.get("/konto/inloggningar").body()).contains("Den här inloggningen", "En annan inloggning");
        again.post("/konto/ut-overallt", "");
        assertThat(again.get("/kommun").statusCode()).isEqualTo(303);
        assertThat(there.get("/kommun").statusCode()).isEqualTo(303);
    }

    @Test
    void oneMayEndOnesOwnSessionsButNotThoseOfOthers() {
        Desk anna = new Desk(server, "anna@kommun.se", Grant.of(Role.OFFICER));
        Desk bo = new Desk(server, "bo@kommun.se", Grant.of(Role.OFFICER));
        bo.post("/konto/inloggningar", "session=" + anna.signedIn().session());
        assertThat(anna.get("/kommun").statusCode()).isEqualTo(200);
        anna.post("/konto/inloggningar", "session=" + anna.signedIn().session());
        assertThat(anna.get("/kommun").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWhenItIsIdleTooOldOrFromTheFuture() throws SQLException {
        for (String change : List.of(
                "last_seen = clock_timestamp() - interval '30 minutes'",
                "ends_at = clock_timestamp()",
                "last_seen = clock_timestamp() + interval '1 hour'",
                "created_at = clock_timestamp() + interval '1 day'")) {
            Desk desk = new Desk(server, "tid@kommun.se", Grant.of(Role.OFFICER));
            assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
            sql("update account_session set " + change + " where id = "
                    + desk.signedIn().session());
            assertThat(desk.get("/kommun").statusCode()).as(change).isEqualTo(303);
        }
    }

    @Test
    void aSessionThatIsUsedGoesOn() throws SQLException {
        Desk desk = new Desk(server, "flitig@kommun.se", Grant.of(Role.OFFICER));
        sql("update account_session set created_at = created_at - interval '2 hours',"
                + " last_seen = last_seen - interval '29 minutes' where id = "
                + desk.signedIn().session());
        assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
        sql("update account_session set last_seen = last_seen - interval '29 minutes' where id = "
                + desk.signedIn().session());
        assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInEndsTheSessionThatTheBrowserHadBefore() throws Exception {
        Desk before = new Desk(server, "byter@kommun.se", Grant.of(Role.OFFICER));
        String link = askForLink("byter@kommun.se", "");
        HttpResponse<String> signedIn = before.postWithout(
                "/konto/lank",
                "link=" + secret(link) + "&token=" + before.signedIn().token());
        assertThat(cookie(signedIn)).isNotEqualTo(before.cookie());
        assertThat(before.get("/kommun").statusCode()).isEqualTo(303);
    }

    @Test
    void aSignedInPostNeedsTokenAndOwnOrigin() {
        Desk desk = new Desk(server, "skydd@kommun.se", Grant.of(Role.OFFICER));
        Desk other = new Desk(server, "annan@kommun.se", Grant.of(Role.OFFICER));
        String token = "token=" + desk.signedIn().token();
        String form = "application/x-www-form-urlencoded";
        assertThat(desk.postWithout("/konto/ut", "").statusCode()).isEqualTo(403);
        assertThat(desk.postWithout("/konto/ut", "token=" + other.signedIn().token())
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/konto/ut", token, form).statusCode()).isEqualTo(403);
        assertThat(desk.post("/konto/ut", token, form, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/konto/ut", token, form, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/konto/ut", token, form, "Origin", desk.origin(), "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/konto/ut", token, form, "Origin", desk.origin(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Desk.with(server, "").post("/konto", "email=a@b.se", form).statusCode())
                .isEqualTo(403);
        assertThat(desk.get("/kommun").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedIsKeptWhenTheSessionIsOverOrAnother() {
        Desk nobody = Desk.with(server, "");
        HttpResponse<String> over = nobody.postWithout("/konto/ut", "text=Hej+%3Cb%3E&text=igen&token=gammal");
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body())
                .contains("name=\"text\" value=\"Hej &lt;b&gt;\"", "value=\"igen\"", "Logga in i en ny flik")
                .doesNotContain("gammal");

        Desk desk = new Desk(server, "typ@kommun.se", Grant.of(Role.OFFICER));
        HttpResponse<String> again = desk.postWithout("/konto/ut", "text=Hej");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body())
                .contains(
                        "name=\"text\" value=\"Hej\"",
                        "value=\"" + desk.signedIn().token() + "\"");
    }

    @Test
    void aFormMayComeLaterThanItsHead() throws Exception {
        String body = "email=langsam%40kommun.se";
        try (Socket socket = new Socket("localhost", server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /konto HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\nOrigin: http://localhost:"
                            + server.getPort()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                            + body.length() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(300);
            out.write(body.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void publicPagesNeverMeetACookieOrASession() {
        Desk desk = new Desk(server, "laser@kommun.se", Grant.of(Role.OFFICER));
        for (String path : List.of("/sv/", "/sv/nacka-2016/", "/sv/nope", "/api/v1/kundval")) {
            HttpResponse<String> with = desk.get(path);
            HttpResponse<String> without = new Reader(server).get(path);
            assertThat(with.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(with.body()).isEqualTo(without.body());
            assertThat(with.statusCode()).isEqualTo(without.statusCode());
        }
    }

    @Test
    void onlyHashesOfSecretsAreStored() throws Exception {
        Desk desk = new Desk(server, "hash@kommun.se", Grant.of(Role.OFFICER));
        String link = askForLink("hash@kommun.se", "");
        assertThat(count("select count(*) from account_session where hash = '" + desk.cookie() + "'"))
                .isZero();
        assertThat(count("select count(*) from sign_in_link where hash = '" + secret(link) + "'"))
                .isZero();
        assertThat(count("select count(*) from account_session where hash = encode(sha256('" + desk.cookie()
                        + "'::bytea), 'hex')"))
                .isOne();
    }

    /** A link that is made, opened, spent, spent again and too late is in no line of the log, nor in any table. */
    @Test
    void noSecretIsInTheLogOrTheDatabase() throws Exception {
        accounts.open("test", "tyst@kommun.se", "Tyst", List.of(Grant.of(Role.OFFICER)));
        Logger access = (Logger) LoggerFactory.getLogger("access");
        Level before = access.getLevel();
        List<String> secrets = new ArrayList<>();
        List<String> lines;
        access.setLevel(Level.INFO);
        try (LogLines log = LogLines.open()) {
            for (String time : List.of("- interval '1 second'", "- interval '1 hour'")) {
                String link = askForLink("tyst@kommun.se", "");
                secrets.add(secret(link));
                sql("update sign_in_link set created_at = created_at " + time + " where used_at is null");
                Desk.with(server, "").get(link);
                Desk.with(server, "").get(link + "/nej?" + link);
                HttpResponse<String> signedIn = spend(link);
                if (signedIn.statusCode() == 303) {
                    secrets.add(cookie(signedIn));
                    Desk.with(server, cookie(signedIn)).get("/kommun");
                }
                assertThat(spend(link).statusCode()).isEqualTo(410);
            }
            lines = log.all();
        } finally {
            access.setLevel(before);
        }
        assertThat(lines).anyMatch(line -> line.contains("/konto/lank/{link}"));
        assertThat(whatOf("tyst@kommun.se")).contains("link.sent", "session.begun", "link.reused", "link.too-late");
        assertThat(secrets).hasSize(3);
        for (String secret : secrets) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
            for (String table : List.of("audit_log", "sign_in_link", "account_session", "account")) {
                assertThat(count("select count(*) from " + table + " t where t::text like '%" + secret + "%'"))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(count("select count(*) from sign_in_link where hash = encode(sha256('" + secrets.getFirst()
                        + "'::bytea), 'hex')"))
                .isOne();
    }

    private HttpResponse<String> ask(String email, String more) {
        return Desk.with(server, "")
                .postWithout("/konto", "email=" + email.replace("@", "%40").replace(" ", "+") + more);
    }

    /** Asks for a link and reads it in the mail. */
    private String askForLink(String email, String more) throws Exception {
        Path folder = home.folder("mail");
        List<Path> before = mails(folder);
        assertThat(ask(email, more).statusCode()).isEqualTo(200);
        Eventually.within(Duration.ofSeconds(5), "a mail", () -> mails(folder).size() > before.size());
        Path mail = mails(folder).stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
        try (InputStream in = Files.newInputStream(mail)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(message.getAllRecipients()[0]).hasToString(email.toLowerCase(java.util.Locale.ROOT));
            String text = (String)
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
            return text.replaceAll("(?s).*http://localhost:\\d+(/konto/lank/[0-9a-f]{64}).*", "$1");
        }
    }

    private HttpResponse<String> spend(String link) {
        return Desk.with(server, "").postWithout("/konto/lank", "link=" + secret(link));
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("^[^=]*=([0-9a-f]*);.*", "$1");
    }

    private List<String> whatOf(String email) {
        return audit.list(Long.MAX_VALUE, 1000).stream()
                .filter(entry -> entry.who().equals(email))
                .map(AuditEntry::what)
                .toList();
    }

    private static List<Path> mails(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = resolver.resolve(dataSource).getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = resolver.resolve(dataSource).getConnection();
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
