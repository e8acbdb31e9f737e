package se.jamforaren.providerdesk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.AuditLog;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Providers;

/** A provider says that all that is public about it is still true. */
@Singleton
public class Confirming {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Providers providers;
    private final Publisher publisher;
    private final ChoiceSystems choiceSystems;
    private final AuditLog audit;

    Confirming(Providers providers, Publisher publisher, ChoiceSystems choiceSystems, AuditLog audit) {
        this.providers = providers;
        this.publisher = publisher;
        this.choiceSystems = choiceSystems;
        this.audit = audit;
    }

    /** The last day on which it was said; empty when nobody knows. */
    @Transactional
    public Optional<LocalDate> lastOf(ProviderKey key) {
        return providers.confirmed(key.choiceSystem(), key.provider());
    }

    /**
     * Says so today, and publishes it; said twice on a day it is published once.
     *
     * @param by e-mail address of who says it
     */
    @Transactional
    public void confirm(ProviderKey key, String by) {
        LocalDate today = LocalDate.now(STOCKHOLM);
        Optional<LocalDate> before = lastOf(key);
        if (before.filter(today::equals).isPresent()) {
            return;
        }
        providers.confirm(key.choiceSystem(), key.provider(), today, by);
        publisher.publish(choiceSystems.find(key.choiceSystem()).orElseThrow(), by);
        audit.record(
                by,
                "profile.confirmed",
                key.toString(),
                before.map(day -> Map.of("day", day)).orElse(null),
                Map.of("day", today));
    }
}
