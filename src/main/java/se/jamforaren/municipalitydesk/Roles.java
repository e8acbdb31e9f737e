package se.jamforaren.municipalitydesk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.jamforaren.account.Account;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;

/**
 * Who may give and take which roles: an officer those of editors, an administrator all. Nobody closes the own account or
 * gives up the own right to decide, so that somebody can always let others in.
 */
@Singleton
public class Roles {
    private final Accounts accounts;

    Roles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** All open accounts, in the order of their addresses. */
    public List<Account> all() {
        return accounts.all();
    }

    /** The open account with an id. */
    public Optional<Account> find(long id) {
        return accounts.all().stream().filter(account -> account.id() == id).findFirst();
    }

    /** Whether somebody may give or take a role. */
    public static boolean mayDecide(SignedIn who, Role role) {
        return who.is(Role.ADMINISTRATOR) || role == Role.EDITOR;
    }

    /** Whether somebody may close an account, or end its sessions. */
    public static boolean mayClose(SignedIn who, Account account) {
        return account.id() != who.account()
                && account.grants().stream().allMatch(grant -> mayDecide(who, grant.role()));
    }

    /** Whether somebody may take a role from an account. */
    public static boolean mayWithdraw(SignedIn who, Account account, Grant grant) {
        return mayDecide(who, grant.role()) && (grant.role() == Role.EDITOR || account.id() != who.account());
    }

    /**
     * Opens an account with a role, or gives the role to the one that there is.
     *
     * @throws Moved when the account has the role already
     * @throws IllegalArgumentException when the address cannot be one, the provider is unknown or somebody may not
     */
    @Transactional
    public Account give(SignedIn who, String email, String name, Grant grant) {
        expect(mayDecide(who, grant.role()), grant);
        if (Accounts.address(email)
                .flatMap(accounts::find)
                .filter(account -> account.grants().contains(grant))
                .isPresent()) {
            throw new Moved("the role is given already");
        }
        return accounts.open(who.email(), email, name, List.of(grant));
    }

    /**
     * Takes a role away.
     *
     * @throws Moved when the account does not have it any more
     * @throws IllegalArgumentException when somebody may not
     */
    @Transactional
    public void withdraw(SignedIn who, Account account, Grant grant) {
        expect(mayWithdraw(who, account, grant), grant);
        if (!find(account.id()).map(Account::grants).orElse(List.of()).contains(grant)) {
            throw new Moved("the role is taken already");
        }
        accounts.withdraw(who.email(), account.email(), grant);
    }

    /**
     * Closes an account and ends its sessions.
     *
     * @throws Moved when it is closed already
     * @throws IllegalArgumentException when somebody may not
     */
    @Transactional
    public void close(SignedIn who, Account account) {
        expect(mayClose(who, account), account.email());
        if (!accounts.close(who.email(), account.email())) {
            throw new Moved("the account is closed already");
        }
    }

    /**
     * Ends the sessions of an account.
     *
     * @throws Moved when it is closed
     * @throws IllegalArgumentException when somebody may not
     */
    @Transactional
    public void signOut(SignedIn who, Account account) {
        expect(mayClose(who, account), account.email());
        if (!accounts.signOut(who.email(), account.email())) {
            throw new Moved("the account is closed");
        }
    }

    private static void expect(boolean may, Object what) {
        if (!may) {
            throw new IllegalArgumentException(what + ": expected an administrator");
        }
    }
}
