package se.jamforaren.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in. It is asked of the database at every request to a desk, so an end or a change of roles holds at once
 * in every instance, and a restart ends nothing. A session ends 30 minutes after it was last seen, to the minute, and
 * after 8 hours at most.
 */
@Singleton
public class Sessions {
    private final SessionRows rows;
    private final AuditLog audit;

    Sessions(SessionRows rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Who a cookie's value stands for, empty when it does not hold or no longer. */
    @Transactional
    public Optional<SignedIn> find(String cookie) {
        Secret secret = new Secret(cookie);
        List<SessionRows.Found> found = rows.find(secret.hash());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SessionRows.Found first = found.getFirst();
        if (first.unseen()) {
            rows.see(first.session());
        }
        return Optional.of(new SignedIn(
                first.account(),
                first.session(),
                first.email(),
                first.name(),
                found.stream()
                        .filter(row -> row.role() != null)
                        .map(row -> new Grant(row.role(), row.choiceSystem(), row.provider()))
                        .toList(),
                secret.derive("form")));
    }

    /**
     * Begins a session and ends the one that the same browser had.
     *
     * @param way how the sign-in was done, {@code link} or {@link OpenSession#OPENID}
     * @param oldCookie value of the cookie that the browser came with
     * @return value of the new cookie, to be told to nobody else
     */
    @Transactional
    public String begin(Account account, String way, Optional<String> oldCookie) {
        oldCookie
                .flatMap(old -> rows.find(new Secret(old).hash()).stream().findFirst())
                .ifPresent(old -> rows.end(old.session(), old.account()));
        Secret secret = Secret.random();
        rows.open(secret.hash(), account.id(), way);
        audit.record(account.email(), "session.begun", account.email(), null, way);
        return secret.text();
    }

    /** Ends one of somebody's own sessions; the id of another's changes nothing. */
    @Transactional
    public void end(SignedIn who, long session) {
        if (rows.end(session, who.account()) > 0) {
            audit.record(who, "session.ended", who.email(), session, null);
        }
    }

    /** Ends all sessions of somebody, this one too. */
    @Transactional
    public void endAll(SignedIn who) {
        long ended = rows.endAll(who.account());
        audit.record(who, "session.all-ended", who.email(), ended, null);
    }

    /** The sessions of somebody that hold, the newest first. */
    @Transactional
    public List<OpenSession> of(SignedIn who) {
        return rows.of(who.account());
    }
}
