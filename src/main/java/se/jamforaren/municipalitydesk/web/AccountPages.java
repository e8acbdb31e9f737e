package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import se.jamforaren.account.Account;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.municipalitydesk.Moved;
import se.jamforaren.municipalitydesk.Roles;
import se.jamforaren.web.NotFound;

/** {@code /kommun/konton}: who may sign in, and as what. */
@Controller("/kommun/konton")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountPages {
    private static final String ACCOUNTS = Office.HOME + "/konton";
    private static final int LONGEST = 254;

    private final Office office;
    private final Roles roles;
    private final GrantNames names;

    AccountPages(Office office, Roles roles, GrantNames names) {
        this.office = office;
        this.roles = roles;
        this.names = names;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, SignedIn who) {
        return office.show(request, who, page(who, Form.with(office.texts(), Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(SignedIn who, @Body Map<String, Object> body) {
        Form form = Form.posted(office.texts(), body);
        String email = form.must("email", LONGEST);
        if (!email.isEmpty() && Accounts.address(email).isEmpty()) {
            form.fault("email", "email", Map.of());
        }
        String name = form.must("name", 100);
        Grant grant = names.read(who, form);
        if (!form.isGood()) {
            return office.again(who, page(who, form));
        }
        try {
            return office.done(
                    ACCOUNTS + "/" + roles.give(who, email, name, grant).id(), "konto");
        } catch (Moved e) {
            return office.moved(who, page(who, form), office.say("accounts.given"));
        }
    }

    @Get("/{id}")
    HttpResponse<?> account(HttpRequest<?> request, SignedIn who, long id) {
        return office.show(request, who, page(who, find(id), Form.with(office.texts(), Map.of())));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(SignedIn who, long id, @Body Map<String, Object> body) {
        Account account = find(id);
        Form form = Form.posted(office.texts(), body);
        Grant grant = names.read(who, form);
        if (!form.isGood()) {
            return office.again(who, page(who, account, form));
        }
        try {
            roles.give(who, account.email(), account.name(), grant);
            return office.done(ACCOUNTS + "/" + id, "roll");
        } catch (Moved e) {
            return office.moved(who, page(who, account, form), office.say("accounts.given"));
        }
    }

    @Post("/{id}/ta-bort")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(SignedIn who, long id, @Body Map<String, Object> body) {
        Account account = find(id);
        Form form = Form.posted(office.texts(), body);
        Grant grant = account.grants().stream()
                .filter(one -> one.toString().equals(form.one("held")))
                .filter(one -> Roles.mayWithdraw(who, account, one))
                .findFirst()
                .orElse(null);
        try {
            if (grant == null) {
                return office.moved(who, page(who, account, Form.with(office.texts(), Map.of())), null);
            }
            roles.withdraw(who, account, grant);
            return office.done(ACCOUNTS + "/" + id, "roll-bort");
        } catch (Moved e) {
            return office.moved(who, page(who, find(id), Form.with(office.texts(), Map.of())), null);
        }
    }

    @Post("/{id}/stang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(SignedIn who, long id) {
        end(who, id, roles::close);
        return office.done(ACCOUNTS, "konto-stangt");
    }

    @Post("/{id}/logga-ut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(SignedIn who, long id) {
        end(who, id, roles::signOut);
        return office.done(ACCOUNTS + "/" + id, "konto-utloggat");
    }

    private void end(SignedIn who, long id, BiConsumer<SignedIn, Account> how) {
        Account account = find(id);
        if (!Roles.mayClose(who, account)) {
            throw new NotFound("no account that may be closed");
        }
        try {
            how.accept(who, account);
        } catch (Moved e) {
            throw new NotFound("the account is closed");
        }
    }

    private WorkPage page(SignedIn who, Form form) {
        return WorkPage.of(
                office.say("accounts"),
                office.home(),
                office.say("accounts.lead"),
                Panel.of(null)
                        .with(new Table(
                                office.say("accounts.caption"),
                                List.of(
                                        office.say("field.email"),
                                        office.say("field.name"),
                                        office.say("accounts.roles")),
                                roles.all().stream()
                                        .map(account -> List.of(
                                                Table.link(account.email(), ACCOUNTS + "/" + account.id()),
                                                Table.cell(account.name()),
                                                Table.cell(names.all(account))))
                                        .toList(),
                                office.say("accounts.empty"))),
                Panel.of(office.say("accounts.new"))
                        .with(new WorkForm(
                                ACCOUNTS,
                                List.of(
                                        form.field("email", "email"),
                                        form.field("name", "text"),
                                        form.choice("role", "select", names.offered(who))),
                                office.say("accounts.open"),
                                true)));
    }

    private WorkPage page(SignedIn who, Account account, Form form) {
        Map<String, String> held = new LinkedHashMap<>();
        account.grants().stream()
                .filter(grant -> Roles.mayWithdraw(who, account, grant))
                .forEach(grant -> held.put(grant.toString(), names.of(grant)));
        String address = ACCOUNTS + "/" + account.id();
        Panel roles = Panel.of(office.say("accounts.roles"))
                .listing(account.grants().stream().map(names::of).toList());
        List<Panel> parts = new java.util.ArrayList<>(List.of(
                account.grants().isEmpty()
                        ? Panel.of(office.say("accounts.roles"), office.say("accounts.none"))
                        : roles,
                Panel.of(office.say("accounts.give"))
                        .with(new WorkForm(
                                address,
                                List.of(form.choice("role", "select", names.offered(who))),
                                office.say("accounts.give.button"),
                                true))));
        if (!held.isEmpty()) {
            parts.add(Panel.of(office.say("accounts.take"))
                    .with(new WorkForm(
                            address + "/ta-bort",
                            List.of(form.choice("held", "select", held)),
                            office.say("accounts.take.button"),
                            false)));
        }
        if (Roles.mayClose(who, account)) {
            parts.add(Panel.of(office.say("accounts.out"), office.say("accounts.out.text"))
                    .with(new WorkForm(address + "/logga-ut", List.of(), office.say("accounts.out.button"), false)));
            parts.add(Panel.of(office.say("accounts.close"), office.say("accounts.close.text"))
                    .with(new WorkForm(address + "/stang", List.of(), office.say("accounts.close.button"), false)));
        }
        return WorkPage.of(
                account.name(),
                new Panel.Way(office.say("accounts"), ACCOUNTS),
                account.email(),
                parts.toArray(Panel[]::new));
    }

    private Account find(long id) {
        return roles.find(id).orElseThrow(() -> new NotFound("no such account"));
    }
}
