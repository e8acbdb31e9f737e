package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.jamforaren.account.Account;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.municipalitydesk.Roles;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.Providers;

/** Roles in words, and as they are chosen in a form. */
@Singleton
final class GrantNames {
    private static final Pattern LOGGED = Pattern.compile("(OFFICER|ADMINISTRATOR)|EDITOR ([^ /]+)/([^ /]+)");

    private final Office office;
    private final Providers providers;

    GrantNames(Office office, Providers providers) {
        this.office = office;
        this.providers = providers;
    }

    /** A role in words. */
    String of(Grant grant) {
        return grant.provider() == null
                ? office.say("role." + grant.role())
                : office.say("role.EDITOR", Map.of("provider", name(grant) + " (" + grant.choiceSystem() + ")"));
    }

    /** A role in words, as the log names it: {@code EDITOR nacka-2016/misa}; as it stands when it is none. */
    String of(String logged) {
        return read(logged).map(this::of).orElse(logged);
    }

    private static Optional<Grant> read(String logged) {
        Matcher parts = LOGGED.matcher(logged);
        return !parts.matches()
                ? Optional.empty()
                : Optional.of(
                        parts.group(2) == null
                                ? Grant.of(Role.valueOf(parts.group(1)))
                                : Grant.editor(parts.group(2), parts.group(3)));
    }

    private String name(Grant grant) {
        return providers.of(grant.choiceSystem()).stream()
                .filter(provider -> provider.id().equals(grant.provider()))
                .findFirst()
                .map(Provider::name)
                .orElse(grant.provider());
    }

    /** All roles of an account in one sentence. */
    String all(Account account) {
        return account.grants().isEmpty()
                ? office.say("accounts.none")
                : account.grants().stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** The roles that somebody may give, in words. */
    Map<String, String> offered(SignedIn who) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("", office.say("accounts.choose"));
        for (Role role : List.of(Role.OFFICER, Role.ADMINISTRATOR)) {
            if (Roles.mayDecide(who, role)) {
                offered.put(role.name(), office.say("role." + role));
            }
        }
        for (ChoiceSystem choiceSystem : office.choiceSystems()) {
            for (Provider provider : providers.of(choiceSystem.id())) {
                Grant grant = Grant.editor(choiceSystem.id(), provider.id());
                offered.put(
                        grant.toString(),
                        office.say(
                                "role.EDITOR", Map.of("provider", provider.name() + " (" + choiceSystem.id() + ")")));
            }
        }
        return offered;
    }

    /** The role that was chosen; a fault of the form and any role when there is none. */
    Grant read(SignedIn who, Form form) {
        String chosen = form.one("role");
        if (chosen.isEmpty() || !offered(who).containsKey(chosen)) {
            form.fault("role", "role", Map.of());
            return Grant.of(Role.OFFICER);
        }
        return read(chosen).orElseThrow();
    }
}
