package se.jamforaren.providerdesk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.jamforaren.account.Account;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.account.Secret;

/** Who is to be asked, every six months, whether what a provider says is still true; and the links that answer. */
@Singleton
public class Reminders {
    private static final int MONTHS = 6;

    private final ReminderRows rows;
    private final Accounts accounts;
    private final Confirming confirming;

    Reminders(ReminderRows rows, Accounts accounts, Confirming confirming) {
        this.rows = rows;
        this.accounts = accounts;
        this.confirming = confirming;
    }

    /**
     * A letter to be sent.
     *
     * @param link its link's secret, which holds once and for 60 days
     * @param last when the provider last said that its profile is true
     */
    public record Due(ProviderKey key, Account to, String link, Optional<LocalDate> last) {
        @Override
        public String toString() {
            return key + " " + to.email();
        }
    }

    /** A link for every editor of a provider that has not said so for six months and has not been asked since. */
    @Transactional
    public List<Due> takeDue(LocalDate today) {
        rows.lock();
        List<Due> due = new ArrayList<>();
        for (Account account : accounts.all()) {
            for (Grant grant : account.grants()) {
                if (grant.role() == Role.EDITOR) {
                    due(new ProviderKey(grant.choiceSystem(), grant.provider()), account, today)
                            .ifPresent(due::add);
                }
            }
        }
        return due;
    }

    /** The provider that a link asks about; empty when it does not hold, whatever the reason. */
    @Transactional
    public Optional<ProviderKey> find(String link) {
        return rows.find(new Secret(link).hash())
                .filter(this::mayStill)
                .map(sent -> new ProviderKey(sent.choiceSystem(), sent.provider()));
    }

    /** Spends a link: its provider has said that all is true. False when it does not hold. */
    @Transactional
    public boolean confirm(String link) {
        String hash = new Secret(link).hash();
        Optional<ReminderRows.Sent> sent = rows.find(hash).filter(this::mayStill);
        if (sent.isEmpty() || rows.spend(hash) == 0) {
            return false;
        }
        confirming.confirm(
                new ProviderKey(sent.get().choiceSystem(), sent.get().provider()),
                sent.get().email());
        return true;
    }

    private Optional<Due> due(ProviderKey key, Account account, LocalDate today) {
        Optional<LocalDate> last = confirming.lastOf(key);
        if (last.filter(day -> day.plusMonths(MONTHS).isAfter(today)).isPresent()
                || rows.countRecent(key.choiceSystem(), key.provider(), account.email()) > 0) {
            return Optional.empty();
        }
        Secret secret = Secret.random();
        rows.add(secret.hash(), key.choiceSystem(), key.provider(), account.email());
        return Optional.of(new Due(key, account, secret.text(), last));
    }

    /** Whoever is no longer an editor no longer speaks for the provider. */
    private boolean mayStill(ReminderRows.Sent sent) {
        return accounts.find(sent.email())
                .filter(account -> account.grants().contains(Grant.editor(sent.choiceSystem(), sent.provider())))
                .isPresent();
    }
}
