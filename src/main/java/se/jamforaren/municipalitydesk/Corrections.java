package se.jamforaren.municipalitydesk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.SignedIn;
import se.jamforaren.catalogue.DecidedLimits;
import se.jamforaren.catalogue.Note;
import se.jamforaren.catalogue.Notes;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.catalogue.Version;
import se.jamforaren.kundval.ChoiceSystem;

/** What is done when something public was wrong: an earlier version is shown again, and the public is told. */
@Singleton
public class Corrections {
    private final Publisher publisher;
    private final Notes notes;
    private final DecidedLimits limits;
    private final AuditLog audit;

    Corrections(Publisher publisher, Notes notes, DecidedLimits limits, AuditLog audit) {
        this.publisher = publisher;
        this.notes = notes;
        this.limits = limits;
        this.audit = audit;
    }

    /** All versions of a choice system, the newest first. */
    @Transactional
    public List<Version> versions(ChoiceSystem choiceSystem) {
        return publisher.versions(choiceSystem.id());
    }

    /** All notes of a choice system, the newest first. */
    @Transactional
    public List<Note> notes(ChoiceSystem choiceSystem) {
        return notes.of(choiceSystem.id());
    }

    /**
     * Shows an earlier version again.
     *
     * @param newest number of the public version as the officer saw it
     * @return number of the new version
     * @throws Moved when another version is public by now
     * @throws se.jamforaren.catalogue.RollBackRefused when it cannot be shown again
     */
    @Transactional
    public long rollBack(SignedIn who, ChoiceSystem choiceSystem, long version, long newest, String reason) {
        publisher.lock(choiceSystem.id());
        if (versions(choiceSystem).getFirst().version() != newest) {
            throw new Moved("version " + newest + " is not public any more");
        }
        long next = publisher.rollBack(choiceSystem.id(), version, who.email(), reason);
        if (limits.find(choiceSystem.id()).filter(choiceSystem.limits()::equals).isPresent()) {
            limits.reset(choiceSystem.id());
        }
        audit.record(
                who,
                "version.rolled-back",
                choiceSystem.id(),
                Map.of("version", newest),
                Map.of("version", next, "contentOf", version, "reason", reason));
        return next;
    }

    /**
     * Tells the public what was wrong.
     *
     * @throws Moved when a note with its number is there already
     */
    @Transactional
    public void tell(SignedIn who, ChoiceSystem choiceSystem, Note note) {
        publisher.lock(choiceSystem.id());
        if (notes(choiceSystem).size() + 1 != note.number()) {
            throw new Moved("note " + note.number() + " is written");
        }
        notes.put(choiceSystem.id(), note, who.email());
        publisher.publish(choiceSystem, who.email(), note.text().in("sv").text());
        audit.record(who, "note.written", choiceSystem.id(), null, note);
    }
}
