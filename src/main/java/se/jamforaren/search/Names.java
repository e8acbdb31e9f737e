package se.jamforaren.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;

/** Providers by words that are nearly their name, or the beginning of it. */
final class Names {
    private static final int SHORTEST = 3;

    private final Catalogue catalogue;

    Names(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Ids of the providers whose name has the word that is nearest to this one, if any is near. */
    Set<String> like(String word) {
        Map<Integer, Set<String>> byDistance = new TreeMap<>();
        for (ListedProvider listed : catalogue.providers()) {
            for (String name : Analysis.tokens(Analysis.PLAIN, listed.provider().name(), 20)) {
                for (String written : List.of(word, Understanding.nordic(word))) {
                    int away = away(written, name);
                    if (away <= Spelling.allowed(written)) {
                        byDistance
                                .computeIfAbsent(away, distance -> new TreeSet<>())
                                .add(listed.id());
                    }
                }
            }
        }
        return byDistance.isEmpty() ? Set.of() : byDistance.values().iterator().next();
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
