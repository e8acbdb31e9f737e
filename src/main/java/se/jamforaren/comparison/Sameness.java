package se.jamforaren.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said of several answers to one question. What is unknown is never a difference. */
public enum Sameness {
    /** All have answered, and the same. */
    SAME,
    /** At least two have answered differently. */
    DIFFERENT,
    /** Some have not answered; the others do not differ. */
    PARTLY_UNKNOWN,
    /** Nobody has answered. */
    UNKNOWN;

    /** Compares answers; an empty one has not been answered. */
    public static Sameness of(List<? extends Optional<?>> answers) {
        Set<Object> known = answers.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        return switch (known.size()) {
            case 0 -> UNKNOWN;
            case 1 -> answers.stream().allMatch(Optional::isPresent) ? SAME : PARTLY_UNKNOWN;
            default -> DIFFERENT;
        };
    }

    /** Whether it helps a reader who looks for differences only. */
    public boolean mayTellApart() {
        return this == DIFFERENT || this == PARTLY_UNKNOWN;
    }
}
