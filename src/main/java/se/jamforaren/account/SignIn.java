package se.jamforaren.account;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Signing in with a link that comes by mail: it works once, for 15 minutes. */
@Singleton
public class SignIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final LinkRows links;
    private final SessionRows rows;
    private final AuditLog audit;

    SignIn(Accounts accounts, Sessions sessions, LinkRows links, SessionRows rows, AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Makes a link for an account.
     *
     * @param onward path of the desk's page that was asked for
     * @return the link's secret, for the mail alone
     */
    @Transactional
    public String link(Account account, Optional<String> onward) {
        Secret secret = Secret.random();
        links.add(secret.hash(), account.id(), onward.orElse(null));
        audit.record(account.email(), "link.sent", account.email(), null, null);
        return secret.text();
    }

    /**
     * Signs in with a link's secret. That a link is tried again after it was spent, or too late, is told in the audit
     * log.
     *
     * @param oldCookie value of the cookie that the browser came with
     * @return empty when the link does not hold, whatever the reason
     */
    @Transactional
    public Optional<Begun> use(String link, Optional<String> oldCookie) {
        String hash = new Secret(link).hash();
        boolean spent = links.spend(hash) > 0;
        Optional<LinkRows.Sent> sent = links.find(hash);
        if (spent && sent.isPresent()) {
            return accounts.find(sent.get().email())
                    .map(account -> new Begun(
                            account,
                            sessions.begin(account, "link", oldCookie),
                            Optional.ofNullable(sent.get().onward())));
        }
        sent.ifPresent(refused -> audit.record(
                refused.email(), refused.used() ? "link.reused" : "link.too-late", refused.email(), null, null));
        return Optional.empty();
    }

    /** Removes links and sessions that ended long ago. */
    @Scheduled(initialDelay = "1h", fixedDelay = "24h")
    @Transactional
    void forgetOld() {
        links.forgetOld();
        rows.forgetOld();
    }

    /**
     * A session that has just begun.
     *
     * @param cookie value of its cookie, to be told to nobody else
     * @param onward path of the desk's page that was first asked for
     */
    public record Begun(Account account, String cookie, Optional<String> onward) {
        @Override
        public String toString() {
            return account.email();
        }
    }
}
