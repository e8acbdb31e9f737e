package se.jamforaren.rating;

import java.util.Locale;

/** PUBLISH-1: what the probability of being better than typical is called. */
public enum RatingClass {
    /** 0.90 and above. */
    CLEARLY_BETTER,
    /** From 0.75 to below 0.90. */
    PROBABLY_BETTER,
    /** Between 0.25 and 0.75: cannot be told apart from the others. */
    NOT_TOLD_APART,
    /** Above 0.10, up to 0.25. */
    PROBABLY_WORSE,
    /** 0.10 and below. */
    CLEARLY_WORSE;

    /** From this probability on it is clear. */
    public static final double CLEARLY = 0.90;

    /** From this probability on it is probable. */
    public static final double PROBABLY = 0.75;

    /** The class of a probability from 0 to 1. */
    public static RatingClass of(double pBetter) {
        if (pBetter >= CLEARLY) {
            return CLEARLY_BETTER;
        }
        if (pBetter >= PROBABLY) {
            return PROBABLY_BETTER;
        }
        if (pBetter > 0.25) {
            return NOT_TOLD_APART;
        }
        return pBetter > 0.10 ? PROBABLY_WORSE : CLEARLY_WORSE;
    }

    /** Its name in texts, tables and JSON, {@code not-told-apart}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
