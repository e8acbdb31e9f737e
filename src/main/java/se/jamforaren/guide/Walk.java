package se.jamforaren.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.jamforaren.search.Ordering;
import se.jamforaren.search.Question;

/**
 * How far a reader has come in a guide. It is carried by the reader's own page and never kept.
 *
 * @param given the answer to each question so far by the question's id, in the order of the guide; empty for "I do not
 *     know"
 */
public record Walk(Guide guide, Map<String, Optional<GuideAnswer>> given) {
    /** What stands for "I do not know" in the place of an answer's id. */
    public static final String UNKNOWN = "unknown";

    /** Answers are kept in their order. */
    public Walk {
        given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /**
     * Reads answers written {@code question.answer}, in any order.
     *
     * @return empty when one is not of the guide or a question is answered twice
     */
    public static Optional<Walk> read(Guide guide, List<String> written) {
        Map<String, String> answers = new TreeMap<>();
        for (String answer : written) {
            String[] parts = answer.split("\\.", 2);
            if (parts.length < 2 || answers.put(parts[0], parts[1]) != null) {
                return Optional.empty();
            }
        }
        Map<String, Optional<GuideAnswer>> given = new LinkedHashMap<>();
        for (GuideQuestion question : guide.questions()) {
            String answer = answers.remove(question.id());
            if (answer != null) {
                if (!answer.equals(UNKNOWN) && question.find(answer).isEmpty()) {
                    return Optional.empty();
                }
                given.put(question.id(), question.find(answer));
            }
        }
        return answers.isEmpty() ? Optional.of(new Walk(guide, given)) : Optional.empty();
    }

    /** The answers, written as {@link #read} reads them. */
    public List<String> written() {
        return given.entrySet().stream()
                .map(answer -> answer.getKey() + "."
                        + answer.getValue().map(GuideAnswer::id).orElse(UNKNOWN))
                .toList();
    }

    /** The first question that has no answer; empty at the end. */
    public Optional<GuideQuestion> next() {
        return guide.questions().stream()
                .filter(question -> !given.containsKey(question.id()))
                .findFirst();
    }

    /** The walk as it was before the last answer. */
    public Walk back() {
        Map<String, Optional<GuideAnswer>> earlier = new LinkedHashMap<>(given);
        if (!earlier.isEmpty()) {
            earlier.remove(List.copyOf(given.keySet()).getLast());
        }
        return new Walk(guide, earlier);
    }

    /** The walk with "I do not know" in the place of an answer. */
    public Walk without(GuideAnswer answer) {
        Map<String, Optional<GuideAnswer>> others = new LinkedHashMap<>(given);
        others.replaceAll((question, old) -> old.filter(kept -> !kept.equals(answer)));
        return new Walk(guide, others);
    }

    /** What the reader has answered. */
    public List<GuideAnswer> answers() {
        return given.values().stream().flatMap(Optional::stream).toList();
    }

    /** What the answers ask for on a day. */
    public Question question(LocalDate on) {
        Set<String> programmes = new TreeSet<>();
        Map<String, Set<String>> choices = new TreeMap<>();
        for (GuideAnswer answer : answers()) {
            programmes.addAll(answer.programmes());
            for (String term : answer.means()) {
                choices.computeIfAbsent(term.substring(0, term.indexOf('.')), facet -> new TreeSet<>())
                        .add(term);
            }
        }
        return new Question("", programmes, choices, Ordering.FIT, on);
    }

    /** The same as the parameters of a list: {@code need}, {@code activity}, … and {@code programme}. */
    public Map<String, List<String>> parameters() {
        Question question = question(LocalDate.EPOCH);
        Map<String, List<String>> parameters = question.choices().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, choice -> new ArrayList<>(choice.getValue()), (a, b) -> a, TreeMap::new));
        if (!question.programmes().isEmpty()) {
            parameters.put("programme", List.copyOf(new TreeSet<>(question.programmes())));
        }
        return parameters;
    }
}
