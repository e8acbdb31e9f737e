package se.jamforaren.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Status;
import se.jamforaren.search.Hit;
import se.jamforaren.search.Question;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.ReasonView;
import se.jamforaren.web.Visit;

/** Makes the cards of a list. */
final class Cards {
    private static final int MOST_TERMS = 5;
    private static final int METRES_IN_KM = 1000;

    private final Visit visit;
    private final Catalogue catalogue;
    private final Question question;
    private final Vocabulary vocabulary;
    private final List<String> marks;
    private final Set<String> unknownToAll;

    Cards(Visit visit, Catalogue catalogue, Question question, Vocabulary vocabulary, List<String> marks) {
        this.marks = marks;
        this.visit = visit;
        this.catalogue = catalogue;
        this.question = question;
        this.vocabulary = vocabulary;
        this.unknownToAll = cardFields()
                .filter(ProfileField::asked)
                .filter(field -> catalogue.listedOn(question.on()).stream()
                        .allMatch(listed -> field.answer(profile(listed)).isEmpty()))
                .map(ProfileField::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the facts that no provider of the list has answered, said once above it; empty for none. */
    String unknownToAll() {
        return unknownToAll.stream().map(this::label).collect(Collectors.joining(", "));
    }

    CardView card(Hit hit) {
        Texts texts = visit.texts();
        ListedProvider listed = hit.listed();
        List<CardView.Fact> facts = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        cardFields().filter(field -> !unknownToAll.contains(field.name())).forEach(field -> {
            AnswerView answer = AnswerView.of(field, profile(listed), question.on(), texts);
            if (answer.known()) {
                facts.add(new CardView.Fact(field.icon(), answer.label(), together(answer)));
            } else if (field.asked()) {
                gaps.add(label(field.name()));
            }
        });
        return new CardView(
                listed.id(),
                listed.provider().name(),
                visit.link("anordnare/" + listed.id()).with(visit.query()).toString(),
                catalogue.choiceSystem().invented(),
                listed.figures().stream().anyMatch(figure -> figure.status() == Status.NEW),
                profile(listed).summary().orElse(null),
                hit.metres().map(this::distance).orElse(null),
                hit.matched().stream().flatMap(match -> reason(match, listed)).toList(),
                facts,
                gaps.isEmpty() ? null : String.join(", ", gaps),
                hit.unanswered().isEmpty()
                        ? null
                        : hit.unanswered().stream()
                                .map(facet -> texts.message("facet." + facet)
                                        .toLowerCase(visit.texts()
                                                .language()
                                                .locale()
                                                .toLocale()))
                                .collect(Collectors.joining(", ")),
                mainFigure(listed)
                        .map(figure -> FigureView.of(figure, catalogue.choiceSystem(), texts))
                        .orElse(null),
                visit.chosen().contains(listed.id()),
                marks);
    }

    private String distance(int metres) {
        String place = visit.texts().term(question.near().orElseThrow());
        if (metres == 0) {
            return place;
        }
        return metres < METRES_IN_KM
                ? visit.texts().message("near.metres", Map.of("m", metres, "place", place))
                : visit.texts().message("near.km", Map.of("km", metres / METRES_IN_KM, "place", place));
    }

    /** Of the first measure, what counts the programme asked for with the fewest others, else the widest. */
    private Optional<Figure> mainFigure(ListedProvider listed) {
        String measure = catalogue.choiceSystem().measures().getFirst().id();
        Stream<Figure> counted = listed.figures().stream()
                .filter(figure -> figure.measure().equals(measure))
                .filter(figure -> question.programmes().isEmpty()
                        || figure.programmes()
                                .filter(scope -> scope.covers(question.programmes()))
                                .isPresent());
        return question.programmes().isEmpty()
                ? counted.findFirst()
                : counted.min(Comparator.comparingInt(
                        figure -> figure.programmes().orElseThrow().programmes().size()));
    }

    private Stream<CardView.Reason> reason(Hit.Match match, ListedProvider listed) {
        if (match.field().equals("text")) {
            return Stream.of(new CardView.Reason(
                    "file-text", visit.texts().message("reason.text", Map.of("words", match.term())), null));
        }
        return ReasonView.of(match, listed, vocabulary)
                .map(reason -> new CardView.Reason(reason.icon(), visit.texts().term(reason.term()), note(reason)));
    }

    private Said note(ReasonView reason) {
        return reason.note() == null
                ? null
                : reason.note().in(visit.texts().language().tag());
    }

    private static Said together(AnswerView answer) {
        List<AnswerView.Line> lines = answer.lines();
        String language = lines.getFirst().text().language();
        String all =
                lines.stream().limit(MOST_TERMS).map(line -> line.text().text()).collect(Collectors.joining(", "));
        return new Said(lines.size() > MOST_TERMS ? all + " …" : all, language);
    }

    private static Stream<ProfileField> cardFields() {
        return ProfileField.all().stream().filter(ProfileField::onCard);
    }

    private String label(String field) {
        return visit.texts()
                .message("field." + field)
                .toLowerCase(visit.texts().language().locale().toLocale());
    }

    private static Profile profile(ListedProvider listed) {
        return listed.provider().profile();
    }
}
