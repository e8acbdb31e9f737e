package se.jamforaren.search;

import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/** The places whose bits are set. */
final class Places {
    private Places() {}

    /** In order. */
    static IntStream of(FixedBitSet bits) {
        return IntStream.range(0, bits.length()).filter(bits::get);
    }
}
