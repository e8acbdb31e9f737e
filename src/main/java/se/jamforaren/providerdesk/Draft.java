package se.jamforaren.providerdesk;

import java.time.Instant;
import java.util.Optional;
import se.jamforaren.provider.Profile;

/**
 * A profile as a provider would have it, before it is public.
 *
 * @param base version of the public profile that it began from
 * @param revision how many times it has been saved
 * @param profile as it was last saved
 * @param reason why it was returned
 * @param savedBy e-mail address of who saved it last
 * @param handedInBy e-mail address of who handed it in last
 */
public record Draft(
        long id,
        ProviderKey key,
        int base,
        int revision,
        Profile profile,
        State state,
        Optional<String> reason,
        String savedBy,
        Instant savedAt,
        Optional<String> handedInBy,
        Optional<Instant> handedInAt) {

    /** What has become of it. */
    public enum State {
        /** Being written. */
        EDITING,
        /** Waits for the municipality. */
        HANDED_IN,
        /** Read by the municipality and sent back with a reason. */
        RETURNED,
        /** Public. */
        APPROVED,
        /** Thrown away by the provider. */
        DISCARDED;

        /** Whether it can still become public. */
        public boolean isOpen() {
            return this == EDITING || this == HANDED_IN || this == RETURNED;
        }
    }

    /** What somebody who looks at it now has seen. */
    public Seen seen() {
        return new Seen(id, revision);
    }

    static Draft of(DraftRow row, RevisionRow saved) {
        return new Draft(
                row.id(),
                new ProviderKey(row.choiceSystem(), row.provider()),
                row.base(),
                row.revision(),
                saved.profile(),
                State.valueOf(row.state()),
                Optional.ofNullable(row.reason()),
                saved.savedBy(),
                saved.savedAt(),
                Optional.ofNullable(row.handedInBy()),
                Optional.ofNullable(row.handedInAt()));
    }
}
