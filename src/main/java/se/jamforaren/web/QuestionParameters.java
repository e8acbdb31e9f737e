package se.jamforaren.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Ordering;
import se.jamforaren.search.Question;
import se.jamforaren.text.Language;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** Reads a {@link Question} from parameters, and says which of them may stand in an address. */
public final class QuestionParameters {
    /** The facet that may be sensitive and therefore travels in a body only. */
    public static final String NEED = "need";

    /** The place that distances are said from. */
    public static final String NEAR = "near";

    private static final List<String> FACETS = ProfileField.facets().stream()
            .map(field -> field.facet().orElseThrow())
            .toList();

    private QuestionParameters() {}

    /**
     * The question of a reader.
     *
     * @param posted whether the parameters came in a body, so that needs may be among them
     * @throws BadParameter when one is wrong
     */
    public static Question read(
            Parameters parameters, boolean posted, ChoiceSystem choiceSystem, Vocabulary vocabulary) {
        if (!posted && !parameters.all(NEED).isEmpty()) {
            throw new BadParameter(NEED, "it in the body of a POST, never in an address, since needs can be sensitive");
        }
        String words = String.join(" ", parameters.all("q"));
        if (words.length() > Question.MOST_CHARACTERS) {
            throw new BadParameter("q", "at most " + Question.MOST_CHARACTERS + " characters");
        }
        Map<String, Set<String>> choices = new TreeMap<>();
        for (String facet : FACETS) {
            Set<String> codes = new TreeSet<>();
            for (String value : parameters.all(facet)) {
                codes.add(vocabulary
                        .find(facet, value)
                        .map(Term::code)
                        .orElseThrow(() -> new BadParameter(
                                facet,
                                "a term of the vocabulary, see the facets"
                                        + (facet.equals(NEED) ? "" : ", which " + value + " is not"))));
            }
            if (!codes.isEmpty()) {
                choices.put(facet, codes);
            }
        }
        Optional<String> near = near(parameters, vocabulary);
        return new Question(
                words,
                Language.FIRST,
                programmes(parameters, choiceSystem),
                choices,
                ordering(parameters, choiceSystem, near),
                near,
                parameters.date("on", Today.inStockholm()));
    }

    /** The parameters of a question that links may keep in an address: all but needs, page and chosen providers. */
    public static Map<String, List<String>> kept(Parameters parameters) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of("q", "programme"));
        names.addAll(FACETS);
        names.addAll(List.of(NEAR, "order", "on"));
        names.remove(NEED);
        names.forEach(name -> {
            if (!parameters.all(name).isEmpty()) {
                kept.put(name, parameters.all(name));
            }
        });
        return kept;
    }

    private static Set<String> programmes(Parameters parameters, ChoiceSystem choiceSystem) {
        List<String> known =
                choiceSystem.programmes().stream().map(Programme::id).toList();
        for (String programme : parameters.all("programme")) {
            if (!known.contains(programme)) {
                throw new BadParameter("programme", "one of " + known);
            }
        }
        return Set.copyOf(parameters.all("programme"));
    }

    private static Optional<String> near(Parameters parameters, Vocabulary vocabulary) {
        return parameters
                .one(NEAR)
                .map(place -> vocabulary
                        .find("place", place)
                        .map(Term::code)
                        .orElseThrow(
                                () -> new BadParameter(NEAR, "a place of the vocabulary, which " + place + " is not")));
    }

    private static Ordering ordering(Parameters parameters, ChoiceSystem choiceSystem, Optional<String> near) {
        Ordering asked = new Ordering(parameters.one("order").orElse(Ordering.FIT.id()));
        if (asked.equals(Ordering.NEAR) && near.isEmpty()) {
            throw new BadParameter("order", "the parameter near too, where the order is near");
        }
        List<Ordering> known = new ArrayList<>(Ordering.of(choiceSystem));
        known.add(Ordering.NEAR);
        if (!known.contains(asked)) {
            throw new BadParameter(
                    "order", "one of " + known.stream().map(Ordering::id).toList());
        }
        return asked;
    }
}
