package se.jamforaren.order;

/** The generator SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed, everywhere. */
public final class SplitMix64 {
    private long state;

    /** A generator that begins after a seed. */
    public SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    public long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The next number u with 0 ≤ u &lt; 1: the upper 53 bits times 2⁻⁵³. */
    public double nextUnit() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
