package se.jamforaren.municipalitydesk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.SignedIn;
import se.jamforaren.catalogue.DecidedLimits;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Limits;

/** When figures are shown and told apart, as an officer may decide it; public at once. */
@Singleton
public class LimitSettings {
    private final DecidedLimits decided;
    private final Publisher publisher;
    private final AuditLog audit;

    LimitSettings(DecidedLimits decided, Publisher publisher, AuditLog audit) {
        this.decided = decided;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** The limits that hold for the next publication. */
    @Transactional
    public Limits of(ChoiceSystem choiceSystem) {
        return decided.find(choiceSystem.id()).orElse(choiceSystem.limits());
    }

    /**
     * Decides on limits and publishes with them. The limits of the content files themselves let the files hold again.
     *
     * @param seen the limits as the officer read them, as text
     * @throws Moved when they have been changed since
     */
    @Transactional
    public void decide(SignedIn who, ChoiceSystem choiceSystem, String seen, Limits limits, String reason) {
        publisher.lock(choiceSystem.id());
        Limits before = of(choiceSystem);
        if (!before.toString().equals(seen)) {
            throw new Moved("the limits have been changed");
        }
        if (limits.equals(choiceSystem.limits())) {
            decided.reset(choiceSystem.id());
        } else {
            decided.decide(choiceSystem.id(), limits, who.email());
        }
        publisher.publish(choiceSystem, who.email(), reason);
        Map<String, Object> after = told(limits);
        after.put("reason", reason);
        audit.record(who, "limits.changed", choiceSystem.id(), told(before), after);
    }

    private static Map<String, Object> told(Limits limits) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("interval", limits.interval());
        told.put("show", limits.show());
        told.put("responseRate", limits.responseRate());
        told.put("responseRateSaid", limits.responseRateSaid());
        told.put("gamma", limits.gamma());
        told.put("level", limits.level());
        return told;
    }
}
