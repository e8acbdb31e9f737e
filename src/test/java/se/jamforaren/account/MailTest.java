package se.jamforaren.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.testing.Eventually;

/** Letters to a real mail server, and to files where none is set. */
class MailTest {
    private static final Letter LETTER = new Letter("anna@exempel.se", "Ämnet", "Hej Åsa!\nEn rad till.");

    @TempDir
    Path home;

    @Test
    void aServerThatAsksForAPasswordGetsTheLetter() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.setUser("portal@kommun.se", "portal", "hemligt");
        server.start();
        try (ApplicationContext portal = portal(Map.of(
                "javamail.properties.mail.smtp.host", "127.0.0.1",
                "javamail.properties.mail.smtp.port", server.getSmtp().getPort(),
                "javamail.authentication.username", "portal",
                "javamail.authentication.password", "hemligt",
                "micronaut.email.from.email", "portal@kommun.se"))) {
            portal.getBean(Mail.class).send(LETTER);
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Ämnet");
            assertThat(message.getFrom()[0]).hasToString("portal@kommun.se");
            assertThat(message.getAllRecipients()[0]).hasToString("anna@exempel.se");
            assertThat((String) ((MimeMultipart) message.getContent())
                            .getBodyPart(0)
                            .getContent())
                    .isEqualToNormalizingNewlines(LETTER.text());
            assertThat(mails()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayDelaysNobodyAndTheNextLetterIsTried() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        try (ApplicationContext portal = portal(Map.of(
                "javamail.properties.mail.smtp.host", "127.0.0.1", "javamail.properties.mail.smtp.port", port))) {
            Mail mail = portal.getBean(Mail.class);
            long start = System.nanoTime();
            mail.send(LETTER);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
            back.start();
            try {
                mail.send(LETTER);
                assertThat(back.waitForIncomingEmail(10_000, 1)).isTrue();
            } finally {
                back.stop();
            }
        }
    }

    @Test
    void withoutAServerItIsAFile() throws Exception {
        try (ApplicationContext portal = portal(Map.of("javamail.properties.mail.smtp.host", ""))) {
            Mail mail = portal.getBean(Mail.class);
            mail.send(LETTER);
            mail.send(LETTER);
            Eventually.within(Duration.ofSeconds(5), "two letters", () -> mails().size() == 2);
            assertThat(Files.readString(mails().getFirst())).contains("To: anna@exempel.se", "Date: ");
        }
    }

    private ApplicationContext portal(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(Feed.OPEN, "false");
        all.put("jamforaren.home", home.toString());
        all.put("datasources.default.url", "jdbc:postgresql://localhost:9/none");
        return ApplicationContext.builder().properties(all).start();
    }

    private List<Path> mails() {
        try (Stream<Path> files = Files.list(Files.createDirectories(home.resolve("mail")))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
