package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Letter;
import se.jamforaren.account.Mail;
import se.jamforaren.importing.ComingComment;
import se.jamforaren.importing.ComingFigures;
import se.jamforaren.providerdesk.ProviderKey;

/** Tells all who write for a provider what the municipality answered, and what waits for them. */
@Singleton
final class ChangeLetters {
    private final Office office;
    private final ChangeView view;
    private final Accounts accounts;
    private final ComingFigures coming;
    private final Mail mail;

    ChangeLetters(Office office, ChangeView view, Accounts accounts, ComingFigures coming, Mail mail) {
        this.office = office;
        this.view = view;
        this.accounts = accounts;
        this.coming = coming;
        this.mail = mail;
    }

    /** What they wrote is public. */
    void approved(ProviderKey key) {
        send("approved", key, "/sv/" + key.choiceSystem() + "/anordnare/" + key.provider(), Map.of());
    }

    /** What they wrote is theirs again. */
    void sentBack(ProviderKey key, String answer) {
        send("sent-back", key, "/anordnarwebb/" + key, Map.of("answer", answer));
    }

    /** Figures about them wait, and they can see them before anybody else does. Made away from the asker's thread. */
    void coming(long file) {
        mail.later(() -> coming.find(file)
                .ifPresent(found -> found.providers()
                        .keySet()
                        .forEach(provider -> send(
                                "coming",
                                new ProviderKey(found.choiceSystem().id(), provider),
                                "/anordnarwebb/" + found.choiceSystem().id() + "/" + provider + "/siffror/kommande/"
                                        + file,
                                Map.of()))));
    }

    /** What they said about a figure that waits is theirs again. */
    void sentBack(ProviderKey key, ComingComment comment, String answer) {
        send(
                "comment-back",
                key,
                "/anordnarwebb/" + key + "/siffror/kommande/" + comment.importId(),
                Map.of("answer", answer, "comment", comment.text()));
    }

    private void send(String what, ProviderKey key, String path, Map<String, String> more) {
        Map<String, Object> said = new HashMap<>(more);
        said.put("provider", view.name(key));
        said.put("address", office.absolute(path));
        accounts.all().stream()
                .filter(account -> account.grants().contains(Grant.editor(key.choiceSystem(), key.provider())))
                .forEach(account -> {
                    said.put("name", account.name());
                    mail.send(new Letter(
                            account.email(),
                            office.say("mail." + what + ".subject", said),
                            office.say("mail." + what + ".text", said)));
                });
    }
}
