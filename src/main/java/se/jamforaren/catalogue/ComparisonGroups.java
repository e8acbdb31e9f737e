package se.jamforaren.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.order.Better;
import se.jamforaren.order.Groups;
import se.jamforaren.order.Standing;
import se.jamforaren.rating.GroupRating;
import se.jamforaren.rating.MeanData;
import se.jamforaren.rating.Rating;
import se.jamforaren.rating.ShareData;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Observation;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;

/**
 * Rates the figures of a choice system, like with like: the same measure, the same programmes, the same period. What is
 * hidden enters the engine as nothing, or the estimate would give it away.
 */
final class ComparisonGroups {
    private static final int LEAST_TO_COMPARE = 2;

    private final ChoiceSystem choiceSystem;
    private final Map<String, List<Result>> lines;
    private final List<Ranking> rankings = new ArrayList<>();
    private final Map<Key, GroupRating> rated = new LinkedHashMap<>();
    private final Set<Key> compared = new HashSet<>();

    private record Key(String measure, Scope scope, Period period) {
        static Optional<Key> of(Figure figure) {
            return figure.programmes()
                    .flatMap(scope -> figure.period().map(period -> new Key(figure.measure(), scope, period)));
        }
    }

    /** @param lines the imported lines of each provider */
    ComparisonGroups(ChoiceSystem choiceSystem, List<ListedProvider> listed, Map<String, List<Result>> lines) {
        this.choiceSystem = choiceSystem;
        this.lines = lines;
        Map<Key, Map<String, Figure>> groups = new LinkedHashMap<>();
        listed.forEach(provider -> provider.figures()
                .forEach(figure -> Key.of(figure)
                        .ifPresent(key -> groups.computeIfAbsent(key, k -> new LinkedHashMap<>())
                                .put(provider.id(), figure))));
        groups.forEach((key, figures) -> rate(key, figures, members(key, figures.keySet(), listed)));
    }

    /** The orders by measures that can be asked for. */
    List<Ranking> rankings() {
        return List.copyOf(rankings);
    }

    /** A provider's figures with what the engine says about each. */
    ListedProvider rated(ListedProvider listed) {
        return new ListedProvider(
                listed.provider(),
                listed.figures().stream()
                        .map(figure -> Key.of(figure)
                                .map(rated::get)
                                .map(group -> figure.with(fair(figure, group, listed.id())))
                                .orElse(figure))
                        .toList());
    }

    /** Those with a figure, and those who may offer the programmes and have none yet. */
    private static Set<String> members(Key key, Set<String> counted, List<ListedProvider> listed) {
        Set<String> members = new LinkedHashSet<>(counted);
        listed.stream()
                .filter(provider -> provider.provider().authorisations().stream()
                        .map(authorisation -> authorisation.programme())
                        .collect(Collectors.toSet())
                        .containsAll(key.scope().programmes()))
                .map(ListedProvider::id)
                .forEach(members::add);
        return members;
    }

    private void rate(Key key, Map<String, Figure> figures, Set<String> members) {
        Measure measure = choiceSystem.findMeasure(key.measure()).orElseThrow();
        double level = choiceSystem.limits().level();
        Map<String, Optional<Observation>> open = new LinkedHashMap<>();
        members.forEach(id -> open.put(
                id,
                Optional.ofNullable(figures.get(id))
                        .filter(ComparisonGroups::enters)
                        .flatMap(f -> observation(key, measure, id))));
        Optional<GroupRating> rating =
                switch (measure.kind()) {
                    case SHARE ->
                        KeptRatings.shares(
                                open.entrySet().stream()
                                        .map(ComparisonGroups::share)
                                        .toList(),
                                level);
                    case MEAN ->
                        KeptRatings.means(
                                open.entrySet().stream()
                                        .map(ComparisonGroups::mean)
                                        .toList(),
                                level);
                    case DAYS ->
                        KeptRatings.days(
                                open.entrySet().stream()
                                        .map(ComparisonGroups::mean)
                                        .toList(),
                                level);
                };
        rating.ifPresent(group -> {
            rated.put(key, group);
            long shown = figures.values().stream()
                    .filter(figure -> figure.status() == Status.SHOWN)
                    .count();
            if (shown < LEAST_TO_COMPARE) {
                return;
            }
            compared.add(key);
            if (!key.scope().isMixed() && measure.kind() != Measure.Kind.DAYS) {
                rankings.add(ranking(key, group));
            }
        });
    }

    private Ranking ranking(Key key, GroupRating group) {
        List<Standing> standings = group.ratings().stream()
                .map(rating -> new Standing(rating.id(), rating.estimate(), rating.sd()))
                .toList();
        return new Ranking(
                key.measure(),
                key.scope().programmes().getFirst(),
                key.period(),
                group.typical(),
                group.n0(),
                Groups.of(standings, choiceSystem.limits().gamma(), Better.HIGHER).stream()
                        .map(equals -> equals.stream().map(Standing::id).toList())
                        .toList());
    }

    private static boolean enters(Figure figure) {
        return figure.status() == Status.SHOWN || figure.status() == Status.INTERVAL_ONLY;
    }

    private Optional<Observation> observation(Key key, Measure measure, String provider) {
        return lines.getOrDefault(provider, List.of()).stream()
                .filter(line -> line.feeds(measure)
                        && line.scope().equals(key.scope())
                        && line.period().equals(key.period()))
                .map(line -> line.observe(measure))
                .filter(observation -> observation.value().isPresent())
                .findFirst();
    }

    private static ShareData share(Map.Entry<String, Optional<Observation>> member) {
        return member.getValue()
                .map(o -> new ShareData(
                        member.getKey(), o.n().orElse(0), o.successes().orElse(0)))
                .orElse(new ShareData(member.getKey(), 0, 0));
    }

    private static MeanData mean(Map.Entry<String, Optional<Observation>> member) {
        return member.getValue()
                .map(o -> new MeanData(
                        member.getKey(),
                        o.n().orElse(0),
                        OptionalDouble.of(o.mean().orElseThrow()),
                        o.sd().map(OptionalDouble::of).orElse(OptionalDouble.empty())))
                .orElse(MeanData.none(member.getKey()));
    }

    private Figure.Fair fair(Figure figure, GroupRating group, String provider) {
        Rating rating = group.ratings().stream()
                .filter(r -> r.id().equals(provider))
                .findFirst()
                .orElseThrow();
        boolean isCompared = compared.contains(Key.of(figure).orElseThrow());
        return FairFigures.of(figure, choiceSystem, rating, isCompared ? Optional.of(group) : Optional.empty());
    }
}
