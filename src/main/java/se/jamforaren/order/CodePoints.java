package se.jamforaren.order;

import java.util.Comparator;

/** Texts in the order of their Unicode code points, which is that of their bytes in UTF-8. */
public final class CodePoints {
    /** Compares code point by code point; a text comes before its own continuations. */
    public static final Comparator<String> ORDER = (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    };

    private CodePoints() {}
}
