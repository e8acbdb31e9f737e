package se.jamforaren.simulation;

import java.util.Arrays;

/** What a policy sees of each provider: customers, and how many of them succeeded. */
final class Counts {
    private final int[] n;
    private final int[] successes;

    Counts(int[] n, int[] successes) {
        this.n = n.clone();
        this.successes = successes.clone();
    }

    int n(int provider) {
        return n[provider];
    }

    int successes(int provider) {
        return successes[provider];
    }

    int most() {
        return Arrays.stream(n).max().orElse(0);
    }

    int size() {
        return n.length;
    }

    int total() {
        return Arrays.stream(n).sum();
    }

    /** Successes per customer over all providers, 0 when there is none. */
    double pooledShare() {
        return total() == 0 ? 0 : (double) Arrays.stream(successes).sum() / total();
    }

    /** Successes per customer of a provider with customers. */
    double share(int provider) {
        return (double) successes[provider] / n[provider];
    }
}
