package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Hit;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Go;
import se.jamforaren.web.Visit;

/**
 * What helps who wrote words that nobody offers.
 *
 * @param said what is the matter
 * @param nearest the nearest terms that somebody offers; a need is a button, since it travels in the body
 */
record HelpView(String said, @Nullable List<Go> nearest) {

    /** Empty when somebody offers what was asked for, or no word stands for anything else. */
    static Optional<HelpView> of(Answer answer, Visit visit, Vocabulary vocabulary) {
        boolean offered = answer.count(Hit.Fit.ALL) + answer.count(Hit.Fit.SOME) > 0;
        if (offered || (answer.unknown().isEmpty() && answer.nearest().isEmpty())) {
            return Optional.empty();
        }
        Texts texts = visit.texts();
        String words = answer.unknown().stream()
                .map(word -> "”" + word + "”")
                .collect(Collectors.joining(texts.language().comma()));
        return Optional.of(new HelpView(
                words.isEmpty() ? texts.message("help.nobody") : texts.message("help.unknown", Map.of("words", words)),
                answer.nearest().stream()
                        .flatMap(code -> vocabulary.find(code).stream())
                        .map(term -> way(term, visit))
                        .toList()));
    }

    private static Go way(Term term, Visit visit) {
        boolean need = term.group().equals(se.jamforaren.web.QuestionParameters.NEED);
        return Go.to(
                visit.texts().term(term.code()),
                term.icon().orElse("search"),
                need ? visit.link("") : visit.link("").with(term.group(), term.code()),
                need ? Map.of(term.group(), List.of(term.code())) : Map.of());
    }
}
