package se.jamforaren.providerdesk;

import se.jamforaren.provider.Profile;

/**
 * A draft that waits for the municipality.
 *
 * @param before the profile that is public now
 * @param after what becomes public when the draft is approved: the draft's changes over what is public now
 */
public record Proposal(Draft draft, Profile before, Profile after) {}
