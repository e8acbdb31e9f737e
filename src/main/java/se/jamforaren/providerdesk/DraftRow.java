package se.jamforaren.providerdesk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A {@link Draft} as it is stored, without its profile. */
@MappedEntity("draft")
record DraftRow(
        @Id @GeneratedValue @Nullable Long id,
        String choiceSystem,
        String provider,
        int base,
        int revision,
        String state,
        @Nullable String reason,
        @Nullable String handedInBy,
        @Nullable Instant handedInAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static DraftRow begun(ProviderKey key, int base) {
        return new DraftRow(
                null,
                key.choiceSystem(),
                key.provider(),
                base,
                0,
                Draft.State.EDITING.name(),
                null,
                null,
                null,
                null,
                null);
    }

    /** As it is after a save: nobody has handed in what was just written. */
    DraftRow saved() {
        return new DraftRow(
                id,
                choiceSystem,
                provider,
                base,
                revision + 1,
                Draft.State.EDITING.name(),
                null,
                null,
                null,
                null,
                null);
    }

    DraftRow handedIn(String by, Instant at) {
        return new DraftRow(
                id, choiceSystem, provider, base, revision, Draft.State.HANDED_IN.name(), null, by, at, null, null);
    }

    DraftRow decided(Draft.State state, @Nullable String why, String by, Instant at) {
        return new DraftRow(
                id, choiceSystem, provider, base, revision, state.name(), why, handedInBy, handedInAt, by, at);
    }
}
