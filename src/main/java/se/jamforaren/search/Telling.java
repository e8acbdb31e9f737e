package se.jamforaren.search;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which terms tell providers apart. A word can stand for several terms; one that nearly all who have answered claim
 * says nothing where another says something: "svenska" is the language of every staff, and the need of some customers.
 */
final class Telling {
    private static final double NEARLY_ALL = 0.75;

    private final Set<String> offered;
    private final Set<String> common;

    Telling(Offers offers) {
        offered = Set.copyOf(offers.terms());
        common = offered.stream()
                .filter(term -> offers.count(term)
                        >= NEARLY_ALL
                                * Math.max(
                                        1,
                                        offers.answered(term.substring(0, term.indexOf('.')))
                                                .cardinality()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The terms that say something; all when none does. */
    Set<String> of(Set<String> terms) {
        if (terms.isEmpty() || terms.stream().allMatch(term -> !isOffered(term) || common.contains(term))) {
            return terms;
        }
        return terms.stream().filter(term -> !common.contains(term)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOffered(String term) {
        return offered.contains(term);
    }

    boolean isAnyOffered(Set<String> terms) {
        return terms.isEmpty() || terms.stream().anyMatch(this::isOffered);
    }
}
