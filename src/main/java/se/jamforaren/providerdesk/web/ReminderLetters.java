package se.jamforaren.providerdesk.web;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import se.jamforaren.account.Letter;
import se.jamforaren.account.Mail;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.providerdesk.Reminders;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Today;

/** Asks providers by mail, once a day for all who are due. */
@Singleton
class ReminderLetters {
    private final Reminders reminders;
    private final Mail mail;
    private final DeskPages pages;

    ReminderLetters(Reminders reminders, Mail mail, DeskPages pages) {
        this.reminders = reminders;
        this.mail = mail;
        this.pages = pages;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "24h")
    void send() {
        reminders.takeDue(Today.inStockholm()).forEach(due -> mail.send(letter(due)));
    }

    private Letter letter(Reminders.Due due) {
        Texts texts = pages.texts();
        return new Letter(
                due.to().email(),
                texts.message("provider.desk.mail.true.subject"),
                texts.message(
                        "provider.desk.mail.true.text",
                        Map.of(
                                "name", due.to().name(),
                                "last", Words.confirmed(due.last(), texts),
                                "open",
                                        pages.absolute("/sv/" + due.key().choiceSystem() + "/anordnare/"
                                                + due.key().provider()),
                                "address", pages.absolute("/stammer/" + due.link()))));
    }
}
