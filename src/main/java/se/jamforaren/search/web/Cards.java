package se.jamforaren.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.kundval.Measure;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Status;
import se.jamforaren.search.Hit;
import se.jamforaren.search.Marked;
import se.jamforaren.search.Question;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.ReasonView;
import se.jamforaren.web.Templates;
import se.jamforaren.web.Visit;

/** Makes the cards of a list. */
final class Cards {
    private static final int MOST_TERMS = 5;
    private static final int METRES_IN_KM = 1000;

    private final Visit visit;
    private final Catalogue catalogue;
    private final Question question;
    private final Vocabulary vocabulary;
    private final KeptParts kept;
    private final Templates templates;
    private final List<String> marks;
    private final Set<String> marked;

    Cards(
            Visit visit,
            Catalogue catalogue,
            Question question,
            Vocabulary vocabulary,
            KeptParts kept,
            Templates templates,
            List<String> marks) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.question = question;
        this.vocabulary = vocabulary;
        this.kept = kept;
        this.templates = templates;
        this.marks = marks;
        this.marked = Marked.tokens(
                marks, new HashSet<>(List.of(visit.texts().language().tag(), Language.FIRST)));
    }

    /** Names of the facts that no provider of the list has answered, said once above it; empty for none. */
    String unknownToAll() {
        return unknown().stream()
                .sorted()
                .map(this::label)
                .collect(Collectors.joining(visit.texts().language().comma()));
    }

    /** The measure whose figure is on the cards: the one that orders the list, else the first. */
    Measure measure() {
        return catalogue
                .choiceSystem()
                .findMeasure(question.ordering().id())
                .orElseGet(() -> catalogue.choiceSystem().measures().getFirst());
    }

    /** Writes the card of a hit. */
    void write(Hit hit, StringBuilder page) {
        ListedProvider listed = hit.listed();
        int figure = mainFigure(listed);
        Map<String, String> holes = new HashMap<>();
        holes.put(
                "address",
                Templates.escaped(visit.link("anordnare/" + listed.id())
                        .with(visit.query())
                        .toString()));
        if (visit.chosen().contains(listed.id())) {
            holes.put("checked", " checked");
        }
        FitView fit = new FitView(
                hit.metres().map(this::distance).orElse(null),
                hit.matched().stream().flatMap(match -> reason(match, listed)).toList(),
                marks);
        if (fit.distance() != null || !fit.reasons().isEmpty()) {
            holes.put("fit", templates.render("part/fit", visit.texts(), fit));
        }
        if (!hit.unanswered().isEmpty()) {
            holes.put("unanswered", unanswered(hit));
        }
        kept.card(catalogue, question.on(), visit.texts(), listed.id(), figure, () -> card(listed, figure))
                .write(page, holes, marked);
    }

    private CardView card(ListedProvider listed, int place) {
        Texts texts = visit.texts();
        List<CardView.Fact> facts = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        cardFields().filter(field -> !unknown().contains(field.name())).forEach(field -> {
            AnswerView answer = AnswerView.of(field, profile(listed), question.on(), texts);
            if (answer.known() && !isNothingToTell(field, listed)) {
                facts.add(new CardView.Fact(field.icon(), answer.label(), together(answer)));
            } else if (field.asked()) {
                gaps.add(label(field.name()));
            }
        });
        Optional<FigureView> figure = Optional.of(place)
                .filter(one -> one >= 0)
                .map(listed.figures()::get)
                .map(main -> FigureView.of(main, catalogue.choiceSystem(), texts));
        return new CardView(
                listed.id(),
                listed.provider().name(),
                catalogue.choiceSystem().invented(),
                listed.figures().stream().anyMatch(one -> one.status() == Status.NEW),
                profile(listed).summary().orElse(null),
                facts,
                gaps.isEmpty() ? null : String.join(texts.language().comma(), gaps),
                figure.orElse(null),
                figure.filter(FigureView::outcome)
                        .flatMap(outcome -> profile(listed).customers())
                        .orElse(null));
    }

    /** Nobody misses a film that there is not; that a provider speaks no other language is an answer. */
    private boolean isNothingToTell(ProfileField field, ListedProvider listed) {
        return !field.asked() && field.answer(profile(listed)).equals(Optional.of(List.of()));
    }

    private Set<String> unknown() {
        return kept.day(catalogue, question.on()).unknownToAll();
    }

    private String unanswered(Hit hit) {
        String fields = hit.unanswered().stream()
                .map(facet -> visit.texts()
                        .message("facet." + facet)
                        .toLowerCase(visit.texts().language().locale().toLocale()))
                .collect(Collectors.joining(visit.texts().language().comma()));
        return "<p class=\"gaps\"><b>"
                + Templates.escaped(visit.texts().message("gaps.asked", Map.of("fields", fields)))
                + "</b></p>";
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

    /**
     * Place of the figure of that measure: of what counts the programme asked for with the fewest others, else of the
     * widest; -1 for none.
     */
    private int mainFigure(ListedProvider listed) {
        Stream<Figure> counted = listed.figures().stream()
                .filter(figure -> figure.measure().equals(measure().id()))
                .filter(figure -> question.programmes().isEmpty()
                        || figure.programmes()
                                .filter(scope -> scope.covers(question.programmes()))
                                .isPresent());
        Optional<Figure> main = question.programmes().isEmpty()
                ? counted.findFirst()
                : counted.min(Comparator.comparingInt(
                        figure -> figure.programmes().orElseThrow().programmes().size()));
        return main.map(listed.figures()::indexOf).orElse(-1);
    }

    private Stream<FitView.Reason> reason(Hit.Match match, ListedProvider listed) {
        if (match.field().equals("text")) {
            return Stream.of(new FitView.Reason(
                    "file-text", visit.texts().message("reason.text", Map.of("words", match.term())), null));
        }
        return ReasonView.of(match, listed, vocabulary)
                .map(reason -> new FitView.Reason(reason.icon(), visit.texts().term(reason.term()), note(reason)));
    }

    private Said note(ReasonView reason) {
        return reason.note() == null
                ? null
                : reason.note().in(visit.texts().language().tag());
    }

    private Said together(AnswerView answer) {
        List<AnswerView.Line> lines = answer.lines();
        String language = lines.getFirst().text().language();
        String all = lines.stream()
                .limit(MOST_TERMS)
                .map(line -> line.text().text())
                .collect(Collectors.joining(visit.texts().language().comma()));
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
