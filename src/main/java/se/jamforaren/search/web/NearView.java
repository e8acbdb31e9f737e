package se.jamforaren.search.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.jamforaren.search.Question;
import se.jamforaren.text.NameOrder;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** The places that a reader can be near. */
record NearView(List<Place> places) {

    /** A place to choose. */
    record Place(String code, String text, boolean chosen) {}

    /** Those among offered terms; empty where no provider's place has a known point, so that no distance can be said. */
    static Optional<NearView> of(Set<String> offered, Question question, Vocabulary vocabulary, Texts texts) {
        List<Place> places = vocabulary.group("place").stream()
                .filter(term -> term.point().isPresent() && offered.contains(term.code()))
                .map(Term::code)
                .map(code -> new Place(
                        code,
                        texts.term(code),
                        question.near().filter(code::equals).isPresent()))
                .sorted(Comparator.comparing(Place::text, NameOrder.SWEDISH))
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(new NearView(places));
    }
}
