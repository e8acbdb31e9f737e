package se.jamforaren.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Understanding.Meaning;

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

    static Fitness of(ListedProvider listed, Question question, Words words) {
        Set<String> offered = listed.provider().termsOn(question.on());
        List<Hit.Match> matched = new ArrayList<>();
        Set<String> unanswered = new TreeSet<>();
        int met = 0;
        int asked = 0;
        int points = 0;
        for (Map.Entry<String, Set<String>> choice : question.choices().entrySet()) {
            for (String term : choice.getValue()) {
                asked++;
                if (offered.contains(term)) {
                    met++;
                    matched.add(new Hit.Match(choice.getKey(), term));
                }
            }
            if (!answers(listed, choice.getKey())) {
                unanswered.add(choice.getKey());
            }
        }
        boolean termsAsked =
                words.meanings().stream().anyMatch(meaning -> !meaning.terms().isEmpty());
        for (Meaning meaning : words.meanings()) {
            List<String> terms =
                    meaning.terms().stream().filter(offered::contains).sorted().toList();
            terms.forEach(term -> add(matched, new Hit.Match(group(term), term)));
            boolean said = words.onPage(meaning).contains(listed.id());
            if (terms.isEmpty() && said) {
                add(matched, new Hit.Match("text", words.asWritten().get(meaning.text())));
            }
            if (termsAsked && meaning.terms().isEmpty()) {
                points += said ? 1 : 0;
                continue;
            }
            asked++;
            points += (terms.isEmpty() ? 0 : CLAIMED) + (said ? SAID : 0);
            if (!terms.isEmpty() || said) {
                met++;
            } else if (meaning.terms().stream().noneMatch(term -> answers(listed, group(term)))) {
                meaning.terms().forEach(term -> unanswered.add(group(term)));
            }
        }
        if (words.lost()) {
            asked++;
            ProfileField.facets().stream()
                    .map(field -> field.facet().orElseThrow())
                    .filter(facet -> !answers(listed, facet))
                    .forEach(unanswered::add);
        }
        int named = words.inName().getOrDefault(listed.id(), 0);
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

    private static String group(String term) {
        return term.substring(0, term.indexOf('.'));
    }

    private static void add(List<Hit.Match> matched, Hit.Match match) {
        if (!matched.contains(match)) {
            matched.add(match);
        }
    }

    private static boolean answers(ListedProvider listed, String facet) {
        return ProfileField.facets().stream()
                .filter(field -> field.facet().orElseThrow().equals(facet))
                .anyMatch(field -> field.answer(listed.provider().profile()).isPresent());
    }
}
