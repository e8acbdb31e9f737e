package se.jamforaren.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.sender.JavaxEmailComposer;
import io.micronaut.email.javamail.sender.JavaxEmailSender;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.catalogue.Home;

/**
 * Sends letters, away from the thread that asks. Without {@code javamail.properties.mail.smtp.host} they become files
 * under JAMFORAREN_HOME/mail instead, and the log says where.
 */
@Singleton
public class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private final JavaxEmailSender sender;
    private final JavaxEmailComposer composer;
    private final Home home;
    private final String from;
    private final boolean smtp;
    private final MailMeters meters;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1_000),
            Thread.ofVirtual().factory());

    Mail(
            JavaxEmailSender sender,
            JavaxEmailComposer composer,
            MailSession session,
            Home home,
            MailMeters meters,
            @Value("${micronaut.email.from.email:jamforaren@localhost}") String from) {
        this.sender = sender;
        this.composer = composer;
        this.smtp = session.hasServer();
        this.home = home;
        this.from = from;
        this.meters = meters;
    }

    /** Hands a letter in. Whether it can be sent shows in the log; a thousand may wait, more are dropped and logged. */
    public void send(Letter letter) {
        later(() -> {
            deliver(letter);
            meters.sent();
        });
    }

    /** Does what makes a letter on the same thread as letters are sent, so that the asker does not wait for it. */
    public void later(Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    meters.failed();
                    LOG.error("A letter could not be made or sent: {}", reason(e));
                }
            });
        } catch (RejectedExecutionException e) {
            meters.failed();
            LOG.error("A letter was dropped, since a thousand wait to be sent");
        }
    }

    private void deliver(Letter letter) {
        Email.Builder email = Email.builder()
                .from(from)
                .to(letter.to())
                .subject(letter.subject())
                .body(letter.text());
        if (smtp) {
            sender.send(email.build(), message -> {});
            return;
        }
        Path folder = home.folder("mail");
        Path unfinished = folder.resolve(".unfinished");
        try {
            Message message = composer.compose(email.build());
            message.setSentDate(java.util.Date.from(Instant.now()));
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Path file = Files.move(
                    unfinished, folder.resolve(Instant.now().toString().replace(":", "") + ".eml"));
            LOG.info("No mail server is set, so a letter lies in {}", file);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }

    @PreDestroy
    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.error("{} letters were not sent", thread.getQueue().size());
        }
    }
}
