package se.jamforaren.providerdesk;

/**
 * Which provider.
 *
 * @param choiceSystem id of its choice system
 * @param provider its id there
 */
public record ProviderKey(String choiceSystem, String provider) {
    /** {@code nacka-2016/misa}, as the audit log names it. */
    @Override
    public String toString() {
        return choiceSystem + "/" + provider;
    }
}
