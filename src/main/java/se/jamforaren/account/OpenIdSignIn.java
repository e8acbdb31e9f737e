package se.jamforaren.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in with what an OpenID Connect provider says of a person. It says who they are and nothing of what they may
 * do: accounts and their roles are our own.
 */
@Singleton
public class OpenIdSignIn {
    private final OpenIdRows rows;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;

    OpenIdSignIn(OpenIdRows rows, Accounts accounts, Sessions sessions, AuditLog audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Begins a sign-in, to be ended once and within 15 minutes.
     *
     * @param secret what the browser keeps meanwhile
     * @param onward path of the desk's page that was asked for
     */
    @Transactional
    public void begin(Secret secret, Optional<String> onward) {
        rows.forgetOld();
        rows.begin(secret.hash(), onward.orElse(null));
    }

    /** Spends a sign-in that was begun, empty when it was not begun here, was spent before, or is too old. */
    @Transactional
    public Optional<Spent> spend(Secret secret) {
        String hash = secret.hash();
        return rows.spend(hash) == 0
                ? Optional.empty()
                : Optional.of(new Spent(Optional.of(rows.onward(hash)).filter(path -> !path.isEmpty())));
    }

    /**
     * Begins a session for the account that the person had before, or for the one of their verified e-mail address,
     * which is theirs from then on even when the address changes at the provider.
     *
     * @param oldCookie value of the cookie that the browser came with
     * @return empty when the person has no account
     */
    @Transactional
    public Optional<SignIn.Begun> signIn(OpenIdPerson person, Spent spent, Optional<String> oldCookie) {
        return rows.email(person.issuer(), person.subject())
                .or(person::email)
                .flatMap(accounts::find)
                .map(account -> {
                    if (rows.link(person.issuer(), person.subject(), account.id()) > 0) {
                        audit.record(
                                account.email(),
                                "openid.linked",
                                account.email(),
                                null,
                                Map.of("issuer", person.issuer(), "subject", person.subject()));
                    }
                    return new SignIn.Begun(
                            account, sessions.begin(account, OpenSession.OPENID, oldCookie), spent.onward());
                });
    }

    /**
     * A sign-in that cannot be used again.
     *
     * @param onward path of the desk's page that was first asked for
     */
    public record Spent(Optional<String> onward) {}
}
