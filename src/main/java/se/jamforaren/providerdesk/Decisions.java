package se.jamforaren.providerdesk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.AuditLog;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileVersion;
import se.jamforaren.provider.Providers;
import se.jamforaren.providerdesk.Draft.State;

/** What the municipality does with what was handed in. */
@Singleton
public class Decisions {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int MOST_REASON = 2_000;

    private final DraftRows rows;
    private final RevisionRows revisions;
    private final Providers providers;
    private final Publisher publisher;
    private final ChoiceSystems choiceSystems;
    private final AuditLog audit;

    Decisions(
            DraftRows rows,
            RevisionRows revisions,
            Providers providers,
            Publisher publisher,
            ChoiceSystems choiceSystems,
            AuditLog audit) {
        this.rows = rows;
        this.revisions = revisions;
        this.providers = providers;
        this.publisher = publisher;
        this.choiceSystems = choiceSystems;
        this.audit = audit;
    }

    /** Everything that waits, the one that has waited longest first. */
    @Transactional
    public List<Proposal> queue() {
        return rows.findHandedIn().stream().map(this::proposal).toList();
    }

    /** A draft that waits; empty when it does not, or is not there. */
    @Transactional
    public Optional<Proposal> find(long id) {
        return rows.findById(id)
                .filter(row -> row.state().equals(State.HANDED_IN.name()))
                .map(this::proposal);
    }

    /**
     * Makes a draft public, in one transaction: the next version of the profile with who handed it in as its author,
     * the day of the handing in as the day on which the profile was confirmed, and the next version of the catalogue.
     *
     * @param revision of the draft, as the officer read it
     * @param by e-mail address of the officer
     * @return version of the profile
     * @throws DraftMoved when it does not wait any more or has been saved since
     */
    @Transactional
    public int approve(long id, int revision, String by) {
        Proposal proposal = waiting(id, revision);
        Draft draft = proposal.draft();
        ProviderKey key = draft.key();
        String author = draft.handedInBy().orElseThrow();
        Profile seen = revisions.findByDraftAndRevision(id, 0).orElseThrow().profile();
        ProfileVersion version = providers.revise(
                key.choiceSystem(), key.provider(), now -> Merge.over(seen, now, draft.profile()), author);
        providers.confirm(
                key.choiceSystem(),
                key.provider(),
                LocalDate.ofInstant(draft.handedInAt().orElseThrow(), STOCKHOLM),
                author);
        rows.update(rows.findById(id).orElseThrow().decided(State.APPROVED, null, by, Instant.now()));
        publisher.publish(choiceSystem(key), by);
        audit.record(by, "profile.published", key.toString(), proposal.before(), version.profile());
        return version.version();
    }

    /**
     * Gives a draft back to the provider, who can change it and hand it in again.
     *
     * @param reason for the provider, 1 to 2 000 characters
     * @throws DraftMoved as {@link #approve} does
     * @throws IllegalArgumentException when the reason is blank or too long
     */
    @Transactional
    public Draft returnWith(long id, int revision, String reason, String by) {
        if (reason.isBlank() || reason.length() > MOST_REASON) {
            throw new IllegalArgumentException("expected a reason of 1 to " + MOST_REASON + " characters");
        }
        Draft draft = waiting(id, revision).draft();
        rows.update(rows.findById(id).orElseThrow().decided(State.RETURNED, reason.strip(), by, Instant.now()));
        audit.record(by, "draft.returned", draft.key().toString(), draft.seen(), Map.of("reason", reason.strip()));
        return draft;
    }

    private Proposal waiting(long id, int revision) {
        rows.findById(id).ifPresent(row -> rows.lock(new ProviderKey(row.choiceSystem(), row.provider()).toString()));
        return find(id).filter(proposal -> proposal.draft().revision() == revision)
                .orElseThrow(() -> new DraftMoved("draft " + id + " does not wait in revision " + revision));
    }

    private Proposal proposal(DraftRow row) {
        Draft draft = Draft.of(
                row, revisions.findByDraftAndRevision(row.id(), row.revision()).orElseThrow());
        Profile now = providers
                .profile(row.choiceSystem(), row.provider())
                .orElseThrow()
                .profile();
        Profile seen =
                revisions.findByDraftAndRevision(row.id(), 0).orElseThrow().profile();
        return new Proposal(draft, now, Merge.over(seen, now, draft.profile()));
    }

    private ChoiceSystem choiceSystem(ProviderKey key) {
        return choiceSystems.find(key.choiceSystem()).orElseThrow();
    }
}
