package se.jamforaren.search;

import io.micrometer.core.annotation.Timed;
import io.micronaut.context.event.ApplicationEventListener;
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
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.catalogue.Ranking;
import se.jamforaren.order.Rotation;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Languages;
import se.jamforaren.text.NameOrder;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * Answers questions. A programme is a filter; words and choices decide the fit. Those who fit equally stand in the
 * rotating order of the day, and those who have not answered what was asked for come last, never hidden.
 */
@Singleton
public class Search implements ApplicationEventListener<Catalogue> {
    private static final int FAR = 100_000_000;

    private final ProviderIndex index;
    private final Lexicon lexicon;
    private final Understanding understanding;
    private final Distance distance;
    private final Vocabulary vocabulary;

    Search(ProviderIndex index, Vocabulary vocabulary, Languages languages) {
        this.index = index;
        this.lexicon = new Lexicon(vocabulary, languages);
        this.understanding = new Understanding(lexicon);
        this.distance = new Distance(vocabulary);
        this.vocabulary = vocabulary;
    }

    @Override
    public void onApplicationEvent(Catalogue catalogue) {
        index.put(catalogue);
    }

    /** The answer to a question about a choice system. */
    @Timed("jamforaren.search")
    public Answer answer(Catalogue catalogue, Question question) {
        List<ListedProvider> listed = catalogue.listedOn(question.on()).stream()
                .filter(provider -> question.programmes().isEmpty()
                        || provider.provider().programmesOn(question.on()).stream()
                                .anyMatch(question.programmes()::contains))
                .toList();
        Telling telling = new Telling(catalogue, question.on());
        Words words = Words.read(question, catalogue, lexicon, understanding, telling, index);
        List<Fitness> fitting = listed.stream()
                .map(provider -> Fitness.of(provider, question, words))
                .filter(Fitness::isListed)
                .toList();
        return new Answer(
                inOrder(fitting, catalogue, question),
                facets(catalogue, question, words, listed),
                words.single(),
                words.terms(),
                words.unknown().stream().map(words.asWritten()::get).toList(),
                new Nearest(lexicon, understanding, vocabulary, telling).to(words, question.language()),
                correction(words));
    }

    /** What a reader who has written the beginning of something may want to find. */
    public List<Suggestions.Suggestion> suggest(Catalogue catalogue, String words, Texts texts, LocalDate on) {
        return new Suggestions(catalogue, vocabulary, lexicon, understanding, on).to(words, texts);
    }

    /** The words with what was meant in the place of what was misspelt; empty when nothing was. */
    private static Optional<String> correction(Words words) {
        return words.meanings().stream().allMatch(meaning -> meaning.text().equals(meaning.correction()))
                ? Optional.empty()
                : Optional.of(words.meanings().stream()
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

    private static Map<String, Map<String, Integer>> facets(
            Catalogue catalogue, Question question, Words words, List<ListedProvider> listed) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        Map<String, Integer> programmes = new LinkedHashMap<>();
        catalogue.choiceSystem().programmes().forEach(programme -> programmes.put(programme.id(), 0));
        catalogue.listedOn(question.on()).stream()
                .filter(words::mayFit)
                .flatMap(provider -> provider.provider().programmesOn(question.on()).stream())
                .forEach(programme -> programmes.merge(programme, 1, Integer::sum));
        facets.put("programme", programmes);
        for (ProfileField field : ProfileField.facets()) {
            Map<String, Integer> counts = new TreeMap<>();
            listed.stream()
                    .filter(words::mayFit)
                    .forEach(provider -> field.claims(provider.provider().profile()).stream()
                            .filter(claim -> claim.isOfferedOn(question.on()))
                            .map(claim -> claim.term())
                            .collect(Collectors.toSet())
                            .forEach(term -> counts.merge(term, 1, Integer::sum)));
            facets.put(field.facet().orElseThrow(), counts);
        }
        return facets;
    }
}
