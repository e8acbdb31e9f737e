package se.jamforaren.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Hit;

/**
 * A provider that the guide suggests.
 *
 * @param met what it says that it has, by the answer that asked for it
 * @param unknown answers that it has not said enough about
 * @param lacking answers that it has nothing for
 */
public record Suggestion(
        Hit hit, Map<GuideAnswer, List<Hit.Match>> met, List<GuideAnswer> unknown, List<GuideAnswer> lacking) {

    /** Most suggestions. */
    public static final int MOST = 3;

    /** The first of an answer that fit something, in its order. */
    public static List<Suggestion> first(Answer answer, Walk walk) {
        return fitting(answer, walk).stream()
                .limit(MOST)
                .map(hit -> of(hit, walk.answers()))
                .toList();
    }

    /** How many fit exactly as well as the last of the first, without being one of them. */
    public static int equals(Answer answer, Walk walk) {
        List<Hit> fitting = fitting(answer, walk);
        return (int) fitting.stream()
                .skip(MOST)
                .filter(hit -> hit.group() == fitting.get(MOST - 1).group())
                .count();
    }

    private static List<Hit> fitting(Answer answer, Walk walk) {
        return answer.hits().stream()
                .filter(hit -> walk.answers().isEmpty() || !hit.matched().isEmpty())
                .toList();
    }

    private static Suggestion of(Hit hit, List<GuideAnswer> answers) {
        Map<GuideAnswer, List<Hit.Match>> met = new LinkedHashMap<>();
        List<GuideAnswer> unknown = new ArrayList<>();
        List<GuideAnswer> lacking = new ArrayList<>();
        for (GuideAnswer answer : answers) {
            List<Hit.Match> matched = hit.matched().stream()
                    .filter(match -> answer.means().contains(match.term()))
                    .toList();
            if (!matched.isEmpty()) {
                met.put(answer, matched);
            } else if (facets(answer).stream().anyMatch(hit.unanswered()::contains)) {
                unknown.add(answer);
            } else {
                lacking.add(answer);
            }
        }
        return new Suggestion(hit, met, List.copyOf(unknown), List.copyOf(lacking));
    }

    private static Set<String> facets(GuideAnswer answer) {
        return answer.means().stream()
                .map(term -> term.substring(0, term.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
