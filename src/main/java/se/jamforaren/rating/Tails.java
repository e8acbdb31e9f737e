package se.jamforaren.rating;

/** The probabilities at which an interval begins and ends. */
record Tails(double low, double high) {
    /** The 5 % and 95 % of ENGINE-1. */
    static final Tails USUAL = of(0.90);

    /** @throws IllegalArgumentException unless 0 &lt; level &lt; 1 */
    static Tails of(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + ", expected 0 < level < 1");
        }
        return new Tails((1 - level) / 2, (1 + level) / 2);
    }
}
