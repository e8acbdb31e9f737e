package se.jamforaren.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.jamforaren.catalogue.ListedProvider;

/**
 * How well one provider fits one question.
 *
 * @param met how many of the choices and meanings it meets
 * @param asked how many there are
 * @param named how many of the words are in its name
 * @param points how well it meets the words: to claim what they stand for and to say it is more than either
 */
record Fitness(
        ListedProvider listed,
        int met,
        int asked,
        int named,
        int points,
        List<Hit.Match> matched,
        List<String> unanswered) {

    private static final int TIERS = 1_000_000;
    private static final int STEP = 1000;
    private static final int CLAIMED = 4;
    private static final int SAID = 2;

    static Fitness of(ListedProvider listed, int place, Offers offers, Question question, Words words) {
        List<Hit.Match> matched = new ArrayList<>();
        Set<String> unanswered = new TreeSet<>();
        int met = 0;
        int asked = 0;
        int points = 0;
        for (Map.Entry<String, Set<String>> choice : question.choices().entrySet()) {
            for (String term : choice.getValue()) {
                asked++;
                if (offers.claims(place, term)) {
                    met++;
                    matched.add(new Hit.Match(choice.getKey(), term));
                }
            }
            if (!offers.answered(choice.getKey()).get(place)) {
                unanswered.add(choice.getKey());
            }
        }
        boolean termsAsked =
                words.sought().stream().anyMatch(sought -> !sought.terms().isEmpty());
        for (Sought sought : words.sought()) {
            boolean claims = sought.claimed().get(place);
            boolean said = sought.onPage().get(place);
            if (claims) {
                for (String term : sought.terms()) {
                    if (offers.claims(place, term)) {
                        add(matched, new Hit.Match(Sought.facet(term), term));
                    }
                }
            } else if (said) {
                add(matched, new Hit.Match("text", sought.written()));
            }
            if (termsAsked && sought.terms().isEmpty()) {
                points += said ? 1 : 0;
                continue;
            }
            asked++;
            points += (claims ? CLAIMED : 0) + (said ? SAID : 0);
            if (claims || said) {
                met++;
            } else if (!sought.answered().get(place)) {
                sought.terms().forEach(term -> unanswered.add(Sought.facet(term)));
            }
        }
        if (words.lost()) {
            asked++;
            offers.facets().stream()
                    .filter(facet -> !offers.answered(facet).get(place))
                    .forEach(unanswered::add);
        }
        int named = words.inName().getOrDefault(place, 0);
        if (named > 0) {
            matched.addFirst(new Hit.Match("name", listed.provider().name()));
        }
        return new Fitness(listed, met, asked, named, points, List.copyOf(matched), List.copyOf(unanswered));
    }

    /** Whether it belongs in the list: it meets something, or nobody knows, or nothing was asked for. */
    boolean isListed() {
        return asked == 0 || met > 0 || named > 0 || !unanswered.isEmpty();
    }

    Hit.Fit fit() {
        if (named > 0 || met == asked) {
            return Hit.Fit.ALL;
        }
        return unanswered.isEmpty() ? Hit.Fit.SOME : Hit.Fit.UNKNOWN;
    }

    /** 0 for who fits all, 1 for who fits some, 2 for those whose fit nobody knows, who come last in every order. */
    int last() {
        return switch (fit()) {
            case ALL -> 0;
            case SOME -> 1;
            case UNKNOWN -> 2;
        };
    }

    /** Smaller comes first; equals rotate. Names, then all, then as many as possible, then those not answered. */
    int tier() {
        int base =
                switch (fit()) {
                    case ALL -> named > 0 ? TIERS - named * STEP : 2 * TIERS;
                    case SOME -> 3 * TIERS;
                    case UNKNOWN -> 4 * TIERS;
                };
        return base + (named > 0 ? 0 : (asked - met) * STEP) - points;
    }

    private static void add(List<Hit.Match> matched, Hit.Match match) {
        if (!matched.contains(match)) {
            matched.add(match);
        }
    }
}
