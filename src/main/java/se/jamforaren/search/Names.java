package se.jamforaren.search;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** Providers by words that are nearly their name, or the beginning of it. */
final class Names {
    private static final int SHORTEST = 3;

    private Names() {}

    /** The providers whose name has the word that is nearest to this one, if any is near. */
    static FixedBitSet like(String word, Offers offers) {
        FixedBitSet like = offers.none();
        int nearest = Integer.MAX_VALUE;
        for (String written : written(word)) {
            for (int place = 0; place < offers.size(); place++) {
                for (String name : offers.name(place)) {
                    int away = away(written, name);
                    if (away > Spelling.allowed(written) || away > nearest) {
                        continue;
                    }
                    if (away < nearest) {
                        nearest = away;
                        like.clear();
                    }
                    like.set(place);
                }
            }
        }
        return like;
    }

    private static List<String> written(String word) {
        String nordic = Understanding.nordic(word);
        return nordic.equals(word) ? List.of(word) : List.of(word, nordic);
    }

    /** Who writes only the beginning may have one letter wrong. */
    private static int away(String word, String name) {
        int allowed = Spelling.allowed(word);
        int whole = Spelling.distance(word, name, allowed);
        if (name.length() <= word.length() || word.length() < SHORTEST) {
            return whole;
        }
        int begun = Spelling.distance(word, name.substring(0, word.length()), allowed);
        return begun <= Math.min(allowed, 1) ? Math.min(whole, begun) : whole;
    }
}
