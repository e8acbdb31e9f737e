package se.jamforaren.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may sign in and what they may do. Every change is in the audit log and holds from the next request on. */
@Singleton
public class Accounts {
    private static final int LONGEST = 254;

    private final AccountRows rows;
    private final SessionRows sessions;
    private final OpenIdRows subjects;
    private final AuditLog audit;

    Accounts(AccountRows rows, SessionRows sessions, OpenIdRows subjects, AuditLog audit) {
        this.rows = rows;
        this.sessions = sessions;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** An address as it is stored, empty when it cannot be one. */
    public static Optional<String> address(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        return email.length() <= LONGEST
                        && email.matches("[^@\\s\\p{Cntrl}<>,;\"()\\[\\]\\\\]+@[^@]+")
                        && isHost(email.substring(email.indexOf('@') + 1))
                ? Optional.of(email)
                : Optional.empty();
    }

    private static boolean isHost(String name) {
        try {
            return !IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The account of an address, empty when there is none or it is closed. */
    @Transactional
    public Optional<Account> find(String email) {
        return rows.findOpen(email).map(row -> new Account(row.id(), row.email(), row.name(), grants(row.id())));
    }

    /** Every account that is open, in the order of their addresses. */
    @Transactional
    public List<Account> all() {
        Map<Long, Account> accounts = new LinkedHashMap<>();
        for (AccountRows.AccountGrantRow row : rows.open()) {
            accounts.merge(
                    row.id(),
                    new Account(
                            row.id(),
                            row.email(),
                            row.name(),
                            row.role() == null
                                    ? List.of()
                                    : List.of(new Grant(row.role(), row.choiceSystem(), row.provider()))),
                    (a, b) -> new Account(
                            a.id(),
                            a.email(),
                            a.name(),
                            Stream.concat(a.grants().stream(), b.grants().stream())
                                    .toList()));
        }
        return new ArrayList<>(accounts.values());
    }

    /**
     * Opens an account, or adds to the roles of the one that there is. One that was closed is open again, with none of
     * its old roles.
     *
     * @param by who does it, for the audit log
     * @throws IllegalArgumentException when the address cannot be one or a provider is unknown
     */
    @Transactional
    public Account open(String by, String email, String name, List<Grant> more) {
        String address = address(email)
                .orElseThrow(() -> new IllegalArgumentException("expected an e-mail address such as anna@kommun.se"));
        for (Grant grant : more) {
            if (grant.provider() != null && rows.countProvider(grant.choiceSystem(), grant.provider()) == 0) {
                throw new IllegalArgumentException(grant.choiceSystem() + "/" + grant.provider()
                        + ": expected a provider of a choice system, such as nacka-2016/misa");
            }
        }
        Optional<Account> before = find(address);
        AccountRow row = rows.findAny(address).orElseGet(() -> rows.save(new AccountRow(null, address, name)));
        long id = row.id();
        if (before.isEmpty()) {
            grants(id).forEach(old -> withdrawRow(id, old));
            rows.reopen(id);
        }
        more.forEach(grant -> rows.grant(id, grant.role().name(), grant.choiceSystem(), grant.provider()));
        Account after = new Account(id, address, row.name(), grants(id));
        audit.record(
                by,
                before.isEmpty() ? "account.opened" : "account.changed",
                address,
                before.map(Accounts::told).orElse(null),
                told(after));
        return after;
    }

    /**
     * Takes a role away.
     *
     * @return whether there is such an account
     */
    @Transactional
    public boolean withdraw(String by, String email, Grant grant) {
        Optional<Account> before = find(email);
        before.ifPresent(account -> {
            withdrawRow(account.id(), grant);
            audit.record(
                    by,
                    "account.changed",
                    account.email(),
                    told(account),
                    told(new Account(account.id(), account.email(), account.name(), grants(account.id()))));
        });
        return before.isPresent();
    }

    /**
     * Closes an account, ends all its sessions and forgets whom it is at an OpenID Connect provider.
     *
     * @return whether there was an open one
     */
    @Transactional
    public boolean close(String by, String email) {
        Optional<Account> before = find(email);
        before.ifPresent(account -> {
            rows.close(account.id());
            sessions.endAll(account.id());
            subjects.unlink(account.id());
            audit.record(by, "account.closed", account.email(), told(account), null);
        });
        return before.isPresent();
    }

    /**
     * Ends all sessions of an account, which may sign in again.
     *
     * @return whether there was an open one
     */
    @Transactional
    public boolean signOut(String by, String email) {
        Optional<Account> account = find(email);
        account.ifPresent(
                open -> audit.record(by, "account.signed-out", open.email(), sessions.endAll(open.id()), null));
        return account.isPresent();
    }

    private void withdrawRow(long account, Grant grant) {
        rows.withdraw(account, grant.role().name(), grant.choiceSystem(), grant.provider());
    }

    private List<Grant> grants(long account) {
        return rows.grants(account).stream().map(AccountRows.GrantRow::grant).toList();
    }

    private static Map<String, Object> told(Account account) {
        return Map.of(
                "name",
                account.name(),
                "roles",
                account.grants().stream().map(Grant::toString).toList());
    }
}
