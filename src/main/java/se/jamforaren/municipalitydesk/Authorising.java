package se.jamforaren.municipalitydesk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.SignedIn;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.Providers;

/** Who may offer what, and since and until when. Each decision is public at once; its dates say when it takes effect. */
@Singleton
public class Authorising {
    private final Providers providers;
    private final Publisher publisher;
    private final AuditLog audit;
    private final ObjectMapper json;

    Authorising(Providers providers, Publisher publisher, AuditLog audit, ObjectMapper json) {
        this.providers = providers;
        this.publisher = publisher;
        this.audit = audit;
        this.json = json;
    }

    /** All providers of a choice system, public or not, in the order of their ids. */
    @Transactional
    public List<Provider> all(ChoiceSystem choiceSystem) {
        return providers.of(choiceSystem.id());
    }

    /** The provider with an id. */
    @Transactional
    public Optional<Provider> find(ChoiceSystem choiceSystem, String id) {
        return all(choiceSystem).stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    /** What an officer has seen of a provider before deciding about it. */
    public static String seen(Provider provider) {
        return told(provider, "").toString();
    }

    /**
     * Adds a provider without authorisations and with nothing said about itself.
     *
     * @throws Moved when there is one with the id
     */
    @Transactional
    public void add(SignedIn who, ChoiceSystem choiceSystem, String id, String name) {
        publisher.lock(choiceSystem.id());
        if (find(choiceSystem, id).isPresent()) {
            throw new Moved("there is a provider " + id);
        }
        Provider provider = provider(id, name, List.of());
        providers.decide(choiceSystem.id(), provider, who.email());
        publisher.publish(choiceSystem, who.email(), name);
        audit.record(who, "provider.added", choiceSystem.id() + "/" + id, null, Map.of("name", name));
    }

    /**
     * Gives a provider another name and other authorisations.
     *
     * @param seen {@link #seen} of the provider as the officer read it
     * @throws Moved when it has been changed since
     */
    @Transactional
    public void decide(
            SignedIn who,
            ChoiceSystem choiceSystem,
            String seen,
            String id,
            String name,
            List<Authorisation> authorisations,
            String reason) {
        publisher.lock(choiceSystem.id());
        Provider before = find(choiceSystem, id)
                .filter(provider -> seen(provider).equals(seen))
                .orElseThrow(() -> new Moved("the provider has been changed"));
        Provider after = provider(id, name, authorisations);
        providers.decide(choiceSystem.id(), after, who.email());
        publisher.publish(choiceSystem, who.email(), reason);
        audit.record(who, "authorisation.changed", choiceSystem.id() + "/" + id, told(before, ""), told(after, reason));
    }

    private Provider provider(String id, String name, List<Authorisation> authorisations) {
        return json.convertValue(
                Map.of("id", id, "name", name, "authorisations", authorisations, "profile", Map.of()), Provider.class);
    }

    private static Map<String, Object> told(Provider provider, String reason) {
        Map<String, Object> told = new TreeMap<>();
        told.put("name", provider.name());
        for (Authorisation authorisation : provider.authorisations()) {
            String days = authorisation.from().map(Object::toString).orElse("") + "–"
                    + authorisation.to().map(Object::toString).orElse("");
            told.merge(authorisation.programme(), days, (a, b) -> a + ", " + b);
        }
        if (!reason.isEmpty()) {
            told.put("reason", reason);
        }
        return told;
    }
}
