package se.jamforaren.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.annotation.Timed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Ranking;
import se.jamforaren.order.Rotation;
import se.jamforaren.text.Languages;
import se.jamforaren.text.NameOrder;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * Answers questions. A programme is a filter; words and choices decide the fit. Those who fit equally stand in the
 * rotating order of the day, and those who have not answered what was asked for come last, never hidden.
 */
@Singleton
public class Search {
    private static final int FAR = 100_000_000;
    private static final int MOST_KEPT = 500;

    private final ProviderIndex index;
    private final Languages languages;
    private final Distance distance;
    private final Vocabulary vocabulary;
    private final Cache<Edition, Offers> offers =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private volatile Known known;

    /** What words mean. */
    private record Known(Understanding understanding, Labels labels) {}

    /** A version of a choice system's catalogue on a day. */
    private record Edition(String choiceSystem, long version, LocalDate on) {}

    Search(ProviderIndex index, Vocabulary vocabulary, Languages languages) {
        this.index = index;
        this.languages = languages;
        this.distance = new Distance(vocabulary);
        this.vocabulary = vocabulary;
    }

    /** Learns what words mean, if it is not known yet. */
    synchronized void learn() {
        if (known == null) {
            known = new Known(new Understanding(new Lexicon(vocabulary, languages)), new Labels(vocabulary, languages));
        }
    }

    /** The answer to a question about a choice system. */
    @Timed("jamforaren.search")
    public Answer answer(Catalogue catalogue, Question question) {
        Offers offers = offers(catalogue, question.on());
        Words words = words(catalogue, question, offers);
        FixedBitSet offering = offers.offeringAny(question.programmes());
        List<Fitness> fitting = Places.of(offering)
                .mapToObj(place -> Fitness.of(catalogue.providers().get(place), place, offers, question, words))
                .filter(Fitness::isListed)
                .toList();
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        facets.put("programme", offers.countProgrammes(words.mayFit(offers.listed(), offers)));
        facets.putAll(offers.countTerms(words.mayFit(offering, offers)));
        return new Answer(
                inOrder(fitting, catalogue, question),
                facets,
                words.single(),
                words.terms(),
                words.asWritten(),
                words == Words.NONE
                        ? List.of()
                        : new Nearest(known().understanding(), vocabulary)
                                .to(words, offers.telling(), question.language()),
                correction(words));
    }

    /** What a reader who has written the beginning of something may want to find. */
    public List<Suggestions.Suggestion> suggest(Catalogue catalogue, String words, Texts texts, LocalDate on) {
        return new Suggestions(catalogue, offers(catalogue, on), vocabulary, known().understanding()).to(words, texts);
    }

    Offers offers(Catalogue catalogue, LocalDate on) {
        return offers.get(
                new Edition(catalogue.choiceSystem().id(), catalogue.version(), on), key -> new Offers(catalogue, on));
    }

    Words words(Catalogue catalogue, Question question, Offers offers) {
        if (question.words().isBlank()) {
            return Words.NONE;
        }
        Known now = known();
        try (Pages pages = index.pages(catalogue, now.labels())) {
            return Words.read(question, offers, pages, now.understanding());
        }
    }

    private Known known() {
        if (known == null) {
            learn();
        }
        return known;
    }

    /** The words with what was meant in the place of what was misspelt; empty when nothing was. */
    private static Optional<String> correction(Words words) {
        return words.sought().stream()
                        .map(Sought::meaning)
                        .allMatch(meaning -> meaning.text().equals(meaning.correction()))
                ? Optional.empty()
                : Optional.of(words.sought().stream()
                        .map(Sought::meaning)
                        .map(Understanding.Meaning::correction)
                        .collect(Collectors.joining(" ")));
    }

    private List<Hit> inOrder(List<Fitness> fitting, Catalogue catalogue, Question question) {
        List<Hit> hits = new ArrayList<>();
        int group = 0;
        for (List<Fitness> equals : groups(fitting, catalogue, question)) {
            group++;
            for (Fitness fitness : equals) {
                hits.add(new Hit(
                        fitness.listed(),
                        hits.size() + 1,
                        group,
                        fitness.fit(),
                        fitness.matched(),
                        fitness.unanswered(),
                        distance.metres(question, fitness.listed())));
            }
        }
        return hits;
    }

    private List<List<Fitness>> groups(List<Fitness> fitting, Catalogue catalogue, Question question) {
        if (question.ordering().equals(Ordering.NAME)) {
            return fitting.stream()
                    .sorted(Comparator.comparing(
                            fitness -> fitness.listed().provider().name(), NameOrder.SWEDISH))
                    .map(List::of)
                    .toList();
        }
        Map<Integer, Map<String, Fitness>> tiers = fitting.stream()
                .collect(Collectors.groupingBy(
                        tier(catalogue, question),
                        TreeMap::new,
                        Collectors.toMap(fitness -> fitness.listed().id(), fitness -> fitness)));
        return tiers.values().stream()
                .map(tier -> Rotation.on(
                                question.on(),
                                question.onlyProgramme().orElse("*"),
                                question.ordering().id(),
                                tier.keySet())
                        .stream()
                        .map(tier::get)
                        .toList())
                .toList();
    }

    /** Smaller comes first, equals rotate. By a measure or nearness those whose fit nobody knows still come last. */
    private Function<Fitness, Integer> tier(Catalogue catalogue, Question question) {
        if (question.ordering().equals(Ordering.NEAR)) {
            return fitness -> fitness.last() * FAR
                    + distance.metres(question, fitness.listed()).orElse(FAR - 1);
        }
        if (!question.ordering().isByMeasure()) {
            return Fitness::tier;
        }
        List<List<String>> groups = question.onlyProgramme()
                .flatMap(programme -> catalogue.findRanking(question.ordering().id(), programme))
                .map(Ranking::groups)
                .orElse(List.of());
        Map<String, Integer> place = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String id : groups.get(group)) {
                place.put(id, group);
            }
        }
        return fitness -> fitness.last() * (groups.size() + 1)
                + place.getOrDefault(fitness.listed().id(), groups.size());
    }
}
