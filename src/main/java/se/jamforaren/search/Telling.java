package se.jamforaren.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;

/**
 * Which terms tell providers apart. A word can stand for several terms; one that nearly all who have answered claim
 * says nothing where another says something: "svenska" is the language of every staff, and the need of some customers.
 */
final class Telling {
    private static final double NEARLY_ALL = 0.75;

    private final Map<String, Integer> offered = new HashMap<>();
    private final Map<String, Long> answered;

    Telling(Catalogue catalogue, LocalDate on) {
        List<ListedProvider> listed = catalogue.listedOn(on);
        listed.forEach(
                provider -> provider.provider().termsOn(on).forEach(term -> offered.merge(term, 1, Integer::sum)));
        answered = ProfileField.facets().stream()
                .collect(Collectors.toMap(
                        field -> field.facet().orElseThrow(),
                        field -> listed.stream()
                                .filter(provider -> field.answer(
                                                provider.provider().profile())
                                        .isPresent())
                                .count()));
    }

    /** The terms that say something; all when none does. */
    Set<String> of(Set<String> terms) {
        Set<String> some = terms.stream()
                .filter(term -> isOffered(term) && !isCommon(term))
                .collect(Collectors.toSet());
        return some.isEmpty()
                ? terms
                : terms.stream().filter(term -> !isCommon(term)).collect(Collectors.toSet());
    }

    boolean isOffered(String term) {
        return offered.containsKey(term);
    }

    boolean isAnyOffered(Set<String> terms) {
        return terms.isEmpty() || terms.stream().anyMatch(this::isOffered);
    }

    private boolean isCommon(String term) {
        return offered.getOrDefault(term, 0)
                >= NEARLY_ALL * Math.max(1, answered.getOrDefault(term.substring(0, term.indexOf('.')), 0L));
    }
}
