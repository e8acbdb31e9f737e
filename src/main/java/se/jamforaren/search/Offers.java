package se.jamforaren.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.util.FixedBitSet;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.ProfileField;

/**
 * Who of a catalogue offers what on a day, as sets of bits: bit n is the provider n of the catalogue. It depends on
 * nothing but the version and the day, so it is made once for each; it holds nothing of the catalogue itself.
 */
final class Offers {
    private static final int MOST_NAMES = 20;

    private final int size;
    private final FixedBitSet listed;
    private final Map<String, FixedBitSet> byProgramme = new LinkedHashMap<>();
    private final Map<String, Map<String, FixedBitSet>> byFacet = new LinkedHashMap<>();
    private final Map<String, FixedBitSet> byTerm = new HashMap<>();
    private final Map<String, FixedBitSet> answered = new HashMap<>();
    private final List<List<String>> names = new ArrayList<>();
    private final Telling telling;
    private final Map<Other, FixedBitSet> inOtherWords = new ConcurrentHashMap<>();

    Offers(Catalogue catalogue, LocalDate on) {
        this.size = catalogue.providers().size();
        this.listed = none();
        catalogue.choiceSystem().programmes().forEach(programme -> byProgramme.put(programme.id(), none()));
        ProfileField.facets().forEach(field -> {
            byFacet.put(field.facet().orElseThrow(), new TreeMap<>());
            answered.put(field.facet().orElseThrow(), none());
        });
        for (int place = 0; place < size; place++) {
            ListedProvider provider = catalogue.providers().get(place);
            names.add(Analysis.tokens(Analysis.PLAIN, provider.provider().name(), MOST_NAMES));
            Set<String> programmes = provider.provider().programmesOn(on);
            if (!programmes.isEmpty()) {
                listed.set(place);
                put(place, provider, programmes, on);
            }
        }
        byFacet.values().forEach(byTerm::putAll);
        telling = new Telling(this);
    }

    private record Other(String term, String reader) {}

    private void put(int place, ListedProvider provider, Set<String> programmes, LocalDate on) {
        programmes.forEach(programme -> set(byProgramme, programme, place));
        for (ProfileField field : ProfileField.facets()) {
            String facet = field.facet().orElseThrow();
            if (field.answer(provider.provider().profile()).isPresent()) {
                set(answered, facet, place);
            }
            for (Claim claim : field.claims(provider.provider().profile())) {
                if (claim.isOfferedOn(on)) {
                    set(byFacet.get(facet), claim.term(), place);
                }
            }
        }
    }

    /** The set of nobody. */
    FixedBitSet none() {
        return new FixedBitSet(size);
    }

    /** How many bits there are: every provider of the catalogue, listed or not. */
    int size() {
        return size;
    }

    /** The words of a provider's name, without accents. */
    List<String> name(int place) {
        return names.get(place);
    }

    /** Those who may offer some programme. */
    FixedBitSet listed() {
        return listed;
    }

    /** Those who may offer one of some programmes; of none of them, all who are listed. */
    FixedBitSet offeringAny(Set<String> programmes) {
        if (programmes.isEmpty()) {
            return listed;
        }
        FixedBitSet offering = none();
        programmes.stream()
                .map(byProgramme::get)
                .filter(java.util.Objects::nonNull)
                .forEach(offering::or);
        return offering;
    }

    /** Those who offer one of some terms. */
    FixedBitSet claimingAny(Iterable<String> terms) {
        FixedBitSet claiming = none();
        for (String term : terms) {
            FixedBitSet one = byTerm.get(term);
            if (one != null) {
                claiming.or(one);
            }
        }
        return claiming;
    }

    /**
     * Those whose page has another word for a term, not to be changed.
     *
     * @param reader tag of the reader's language
     * @param find finds them when they are first asked for
     */
    FixedBitSet inOtherWords(String term, String reader, Supplier<FixedBitSet> find) {
        return inOtherWords.computeIfAbsent(new Other(term, reader), other -> find.get());
    }

    boolean claims(int place, String term) {
        FixedBitSet claiming = byTerm.get(term);
        return claiming != null && claiming.get(place);
    }

    /** How many offer a term. */
    int count(String term) {
        FixedBitSet claiming = byTerm.get(term);
        return claiming == null ? 0 : claiming.cardinality();
    }

    /** The terms that somebody offers. */
    Set<String> terms() {
        return byTerm.keySet();
    }

    /** Those who have answered a facet, be it that they offer nothing of it; nobody for what is no facet. */
    FixedBitSet answered(String facet) {
        return answered.getOrDefault(facet, none());
    }

    /** Every facet, in the order of profiles. */
    Set<String> facets() {
        return byFacet.keySet();
    }

    /** Which terms tell the providers apart. */
    Telling telling() {
        return telling;
    }

    /** How many of some providers offer each programme. */
    Map<String, Integer> countProgrammes(FixedBitSet among) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byProgramme.forEach(
                (programme, offering) -> counts.put(programme, (int) FixedBitSet.intersectionCount(offering, among)));
        return counts;
    }

    /** How many of some providers offer each term, by facet and then by code; terms that none of them offers are left out. */
    Map<String, Map<String, Integer>> countTerms(FixedBitSet among) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        byFacet.forEach((facet, terms) -> {
            Map<String, Integer> ofFacet = LinkedHashMap.newLinkedHashMap(terms.size());
            terms.forEach((term, claiming) -> {
                int count = (int) FixedBitSet.intersectionCount(claiming, among);
                if (count > 0) {
                    ofFacet.put(term, count);
                }
            });
            counts.put(facet, ofFacet);
        });
        return counts;
    }

    private void set(Map<String, FixedBitSet> map, String key, int place) {
        map.computeIfAbsent(key, k -> none()).set(place);
    }
}
