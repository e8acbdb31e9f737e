package se.jamforaren.account;

import io.micronaut.core.annotation.Nullable;

/**
 * A role that an account has.
 *
 * @param choiceSystem id of the choice system that an editor's provider belongs to, null for other roles
 * @param provider id of the provider that an editor may edit, null for other roles
 */
public record Grant(
        Role role, @Nullable String choiceSystem, @Nullable String provider) {

    /** @throws IllegalArgumentException unless an editor has a provider and the others have none */
    public Grant {
        if ((role == Role.EDITOR) != (choiceSystem != null) || (choiceSystem == null) != (provider == null)) {
            throw new IllegalArgumentException(role + ": expected a provider for an editor, none for others");
        }
    }

    /** A role of the whole portal. */
    public static Grant of(Role role) {
        return new Grant(role, null, null);
    }

    /** The role of a provider's editor. */
    public static Grant editor(String choiceSystem, String provider) {
        return new Grant(Role.EDITOR, choiceSystem, provider);
    }

    /** {@code OFFICER}, or {@code EDITOR nacka-2016/misa}. */
    @Override
    public String toString() {
        return provider == null ? role.name() : role + " " + choiceSystem + "/" + provider;
    }
}
