package se.jamforaren.providerdesk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.AuditLog;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.ProfileVersion;
import se.jamforaren.provider.Providers;
import se.jamforaren.providerdesk.Draft.State;

/** What a provider writes, from the first save until it is handed in. Every change is in the audit log. */
@Singleton
public class Drafts {
    private final DraftRows rows;
    private final RevisionRows revisions;
    private final Providers providers;
    private final AuditLog audit;

    Drafts(DraftRows rows, RevisionRows revisions, Providers providers, AuditLog audit) {
        this.rows = rows;
        this.revisions = revisions;
        this.providers = providers;
        this.audit = audit;
    }

    /** The draft of a provider that can still become public. */
    @Transactional
    public Optional<Draft> find(ProviderKey key) {
        return rows.findOpen(key.choiceSystem(), key.provider()).map(this::draft);
    }

    /**
     * What an editor begins from: the open draft, else the public profile.
     *
     * @throws java.util.NoSuchElementException when there is no such provider
     */
    @Transactional
    public Writing writing(ProviderKey key) {
        ProfileVersion shown = published(key);
        Optional<Draft> draft = find(key);
        return new Writing(
                draft,
                shown.profile(),
                draft.map(Draft::profile).orElse(shown.profile()),
                draft.map(Draft::seen).orElse(new Seen(0, shown.version())));
    }

    /**
     * Stores answers in the fields of a form. Fields that somebody else has changed since are left as they are unless
     * this form changed them too. A draft that was handed in or returned is being edited again.
     *
     * @param by e-mail address
     * @param seen what the form was filled in upon
     * @param answers an answer for each field of the form
     */
    @Transactional
    public Saving save(String by, ProviderKey key, Seen seen, Map<ProfileField, Optional<?>> answers) {
        rows.lock(key.toString());
        Writing now = writing(key);
        Merge merge = Merge.of(profile(key, seen).orElse(now.profile()), now.profile(), answers);
        if (!merge.disputed().isEmpty()) {
            return new Saving.Disputed(now, merge.disputed());
        }
        if (merge.profile().equals(now.profile())) {
            return new Saving.Unchanged();
        }
        DraftRow row = now.draft()
                .map(draft -> rows.findById(draft.id()).orElseThrow())
                .orElseGet(() -> begin(by, key, now));
        DraftRow saved = rows.update(row.saved());
        keep(saved, merge.profile(), by);
        audit.record(by, "draft.saved", key.toString(), null, new Seen(saved.id(), saved.revision()));
        return new Saving.Saved(draft(saved));
    }

    /**
     * Hands in a draft as it was seen. Doing so again, when an answer was lost on its way, changes nothing.
     *
     * @return empty when it has been saved, thrown away or begun anew since it was seen
     */
    @Transactional
    public Optional<Draft> handIn(String by, ProviderKey key, Seen seen) {
        rows.lock(key.toString());
        Optional<DraftRow> row = row(key, seen);
        if (row.isEmpty()
                || row.get().state().equals(State.HANDED_IN.name())
                || row.get().state().equals(State.APPROVED.name())) {
            return row.map(this::draft);
        }
        if (!State.valueOf(row.get().state()).isOpen()) {
            return Optional.empty();
        }
        DraftRow handed = rows.update(row.get().handedIn(by, Instant.now()));
        audit.record(by, "draft.handed-in", key.toString(), null, seen);
        return Optional.of(draft(handed));
    }

    /** Takes back a draft that was handed in, so that it is not read; nothing happens to one that was not. */
    @Transactional
    public void takeBack(String by, ProviderKey key) {
        rows.lock(key.toString());
        rows.findOpen(key.choiceSystem(), key.provider())
                .filter(row -> row.state().equals(State.HANDED_IN.name()))
                .ifPresent(row -> {
                    rows.update(row.decided(State.EDITING, null, by, Instant.now()));
                    audit.record(by, "draft.taken-back", key.toString(), null, new Seen(row.id(), row.revision()));
                });
    }

    /** Throws a draft away, as it was seen; false when it has been saved since. What it said stays in the database. */
    @Transactional
    public boolean discard(String by, ProviderKey key, Seen seen) {
        rows.lock(key.toString());
        Optional<DraftRow> row =
                row(key, seen).filter(found -> State.valueOf(found.state()).isOpen());
        row.ifPresent(found -> {
            rows.update(found.decided(State.DISCARDED, null, by, Instant.now()));
            audit.record(by, "draft.discarded", key.toString(), null, seen);
        });
        return row.isPresent();
    }

    private DraftRow begin(String by, ProviderKey key, Writing now) {
        DraftRow row = rows.save(DraftRow.begun(key, now.seen().revision()));
        keep(row, now.profile(), by);
        return row;
    }

    private void keep(DraftRow row, Profile profile, String by) {
        revisions.save(new RevisionRow(null, row.id(), row.revision(), profile, by, Instant.now()));
    }

    private Optional<DraftRow> row(ProviderKey key, Seen seen) {
        return rows.findById(seen.draft())
                .filter(row -> row.choiceSystem().equals(key.choiceSystem())
                        && row.provider().equals(key.provider())
                        && row.revision() == seen.revision());
    }

    /** What somebody saw, if it was this provider's. */
    private Optional<Profile> profile(ProviderKey key, Seen seen) {
        if (seen.draft() == 0) {
            return providers
                    .profile(key.choiceSystem(), key.provider(), seen.revision())
                    .map(ProfileVersion::profile);
        }
        return rows.findById(seen.draft())
                .filter(row -> row.choiceSystem().equals(key.choiceSystem())
                        && row.provider().equals(key.provider()))
                .flatMap(row -> revisions.findByDraftAndRevision(row.id(), seen.revision()))
                .map(RevisionRow::profile);
    }

    private ProfileVersion published(ProviderKey key) {
        return providers.profile(key.choiceSystem(), key.provider()).orElseThrow();
    }

    private Draft draft(DraftRow row) {
        return Draft.of(
                row, revisions.findByDraftAndRevision(row.id(), row.revision()).orElseThrow());
    }

    /**
     * What an editor begins from.
     *
     * @param published the public profile
     * @param profile the draft's, else the public one
     * @param seen what their form carries
     */
    public record Writing(Optional<Draft> draft, Profile published, Profile profile, Seen seen) {}
}
