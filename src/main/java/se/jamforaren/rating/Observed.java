package se.jamforaren.rating;

/** What a provider brings to a comparison group. */
public sealed interface Observed permits ShareData, MeanData {
    /** Id of the provider. */
    String id();

    /** How many customers or answers stand behind it, 0 or more. */
    long n();

    /** The same data without a name, equal for all who have the same. */
    Observed anonymous();
}
