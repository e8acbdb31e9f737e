package se.jamforaren.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;

/**
 * How well one provider fits one question.
 *
 * @param met how many of the choices and meanings it meets
 * @param asked how many there are
 * @param named whether the words are in its name
 */
record Fitness(
        ListedProvider listed,
        int met,
        int asked,
        boolean named,
        boolean allWords,
        List<Hit.Match> matched,
        List<String> unanswered) {

    private static final int TIERS = 1000;

    static Fitness of(ListedProvider listed, Question question, Words words) {
        Set<String> offered = listed.provider().termsOn(question.on());
        List<Hit.Match> matched = new ArrayList<>();
        Set<String> unanswered = new TreeSet<>();
        int met = 0;
        int asked = 0;
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
        boolean allWords = true;
        boolean named = words.withName().contains(listed.id());
        for (Understanding.Meaning meaning : words.meanings()) {
            asked++;
            List<String> terms =
                    meaning.terms().stream().filter(offered::contains).toList();
            terms.forEach(term -> add(matched, new Hit.Match(term.substring(0, term.indexOf('.')), term)));
            boolean inText = words.withText().get(meaning).contains(listed.id());
            if (!terms.isEmpty() || inText) {
                met++;
                if (terms.isEmpty()) {
                    add(matched, new Hit.Match("text", meaning.text()));
                }
            } else {
                allWords = false;
                Set<String> facets = meaning.terms().stream()
                        .map(term -> term.substring(0, term.indexOf('.')))
                        .collect(Collectors.toSet());
                if (facets.stream().noneMatch(facet -> answers(listed, facet))) {
                    unanswered.addAll(facets);
                }
            }
        }
        if (named) {
            matched.addFirst(new Hit.Match("name", listed.provider().name()));
        }
        return new Fitness(listed, met, asked, named, allWords, List.copyOf(matched), List.copyOf(unanswered));
    }

    /** Whether it belongs in the list: it meets something, or nobody knows, or nothing was asked for. */
    boolean isListed() {
        return asked == 0 || met > 0 || named || !unanswered.isEmpty();
    }

    Hit.Fit fit() {
        if (named || met == asked) {
            return Hit.Fit.ALL;
        }
        return unanswered.isEmpty() ? Hit.Fit.SOME : Hit.Fit.UNKNOWN;
    }

    /** Smaller comes first; equals rotate. Names, then all, then as many as possible, then those not answered. */
    int tier() {
        int base =
                switch (fit()) {
                    case ALL -> named ? 0 : TIERS;
                    case SOME -> allWords ? 2 * TIERS : 3 * TIERS;
                    case UNKNOWN -> 4 * TIERS;
                };
        return base + asked - met;
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
