package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Letter;
import se.jamforaren.account.Mail;
import se.jamforaren.providerdesk.ProviderKey;

/** Tells all who write for a provider what the municipality answered. */
@Singleton
final class ChangeLetters {
    private final Office office;
    private final ChangeView view;
    private final Accounts accounts;
    private final Mail mail;

    ChangeLetters(Office office, ChangeView view, Accounts accounts, Mail mail) {
        this.office = office;
        this.view = view;
        this.accounts = accounts;
        this.mail = mail;
    }

    /** What they wrote is public. */
    void approved(ProviderKey key) {
        send("approved", key, "/sv/" + key.choiceSystem() + "/anordnare/" + key.provider(), "");
    }

    /** What they wrote is theirs again. */
    void sentBack(ProviderKey key, String answer) {
        send("sent-back", key, "/anordnarwebb/" + key, answer);
    }

    private void send(String what, ProviderKey key, String path, String answer) {
        Map<String, Object> said =
                new HashMap<>(Map.of("provider", view.name(key), "address", office.absolute(path), "answer", answer));
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
