package se.jamforaren.simulation;

/** Who was chosen in which month and with what outcome; months before the order begins are negative. */
final class Ledger {
    static final int HISTORY = 30;

    private final int[][] chosen;
    private final int[][] succeeded;

    Ledger(int months, int providers) {
        chosen = new int[HISTORY + months][providers];
        succeeded = new int[HISTORY + months][providers];
    }

    void add(int month, int provider, boolean success) {
        chosen[HISTORY + month][provider]++;
        if (success) {
            succeeded[HISTORY + month][provider]++;
        }
    }

    /** Counts of the months first to last. */
    Counts between(int first, int last) {
        int providers = chosen[0].length;
        int[] n = new int[providers];
        int[] successes = new int[providers];
        for (int month = first; month <= last; month++) {
            for (int i = 0; i < providers; i++) {
                n[i] += chosen[HISTORY + month][i];
                successes[i] += succeeded[HISTORY + month][i];
            }
        }
        return new Counts(n, successes);
    }
}
