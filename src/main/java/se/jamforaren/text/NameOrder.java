package se.jamforaren.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of names, Swedish in every language, so that two people with different languages see the same list. */
public final class NameOrder {
    /** Compares names by the Swedish alphabet. */
    public static final Comparator<String> SWEDISH = swedish();

    private NameOrder() {}

    private static Comparator<String> swedish() {
        Collator collator = Collator.getInstance(new ULocale("sv_SE"));
        collator.freeze();
        return collator::compare;
    }
}
