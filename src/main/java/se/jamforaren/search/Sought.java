package se.jamforaren.search;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import se.jamforaren.search.Understanding.Meaning;

/**
 * A meaning of a reader's words, with who has it.
 *
 * @param terms codes of the terms that it stands for, in order
 * @param claimed those who offer one of the terms
 * @param onPage those who have the words on their page or in their name
 * @param answered those who have answered a facet of one of the terms
 * @param written the words as the reader wrote them
 */
record Sought(
        Meaning meaning,
        List<String> terms,
        FixedBitSet claimed,
        FixedBitSet onPage,
        FixedBitSet answered,
        String written) {

    static Sought of(Meaning meaning, FixedBitSet onPage, Offers offers, String written) {
        List<String> terms =
                meaning.terms().stream().sorted(Comparator.naturalOrder()).toList();
        FixedBitSet answered = offers.none();
        terms.stream().map(Sought::facet).distinct().map(offers::answered).forEach(answered::or);
        return new Sought(meaning, terms, offers.claimingAny(terms), onPage, answered, written);
    }

    /** The facet of a term. */
    static String facet(String term) {
        return term.substring(0, term.indexOf('.'));
    }

    /** Whether nobody has the words and they stand for nothing. */
    boolean isUnknown() {
        return terms.isEmpty() && onPage.scanIsEmpty();
    }
}
