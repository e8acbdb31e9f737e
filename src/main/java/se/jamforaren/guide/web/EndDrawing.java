package se.jamforaren.guide.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.guide.GuideAnswer;
import se.jamforaren.guide.Suggestion;
import se.jamforaren.guide.Walk;
import se.jamforaren.result.Status;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Hit;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Address;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.ReasonView;
import se.jamforaren.web.Visit;

/** Makes the last page of the guide. */
final class EndDrawing {
    private static final int MOST_OFFERS = 2;

    private final Visit visit;
    private final Texts texts;
    private final Catalogue catalogue;
    private final Walk walk;
    private final Vocabulary vocabulary;
    private final Answer answer;
    private final List<Suggestion> suggestions;

    EndDrawing(Visit visit, Catalogue catalogue, Walk walk, Vocabulary vocabulary, Answer answer) {
        this.visit = visit;
        this.texts = visit.texts();
        this.catalogue = catalogue;
        this.walk = walk;
        this.vocabulary = vocabulary;
        this.answer = answer;
        this.suggestions = Suggestion.first(answer, walk);
    }

    EndPage page() {
        String counted = texts.message("guide.suggestions", Map.of("n", suggestions.size()));
        List<EndPage.Card> cards = suggestions.stream().map(this::card).toList();
        return new EndPage(
                suggestions.isEmpty() ? texts.message("guide.none") : suggestions.size() + " " + counted,
                GuideDrawing.back(visit, walk),
                counted,
                "guide.lead" + (walk.answers().isEmpty() ? ".everyone" : suggestions.isEmpty() ? ".none" : ""),
                walk.answers().stream()
                        .map(given -> GuideDrawing.at(visit, walk.without(given), text(given), given.icon()))
                        .toList(),
                Go.to(texts.message("guide.again"), "compass", visit.here(), Map.of()),
                catalogue.choiceSystem().about(),
                catalogue.choiceSystem().invented(),
                why(),
                cards,
                plain("jamfor").toString(),
                posts(),
                HiddenField.of(comparing()),
                list(),
                answer.hits().size(),
                suggestions.isEmpty() ? null : paper());
    }

    private List<String> why() {
        List<String> why = new ArrayList<>();
        why.add(texts.message(walk.answers().isEmpty() ? "why.everyone" : "guide.why"));
        int equals = Suggestion.equals(answer, walk);
        if (equals > 0) {
            why.add(texts.message("guide.equals", Map.of("n", equals)));
        }
        List<String> programmes = catalogue.choiceSystem().programmes().stream()
                .filter(programme -> walk.answers().stream()
                        .anyMatch(given -> given.programmes().contains(programme.id())))
                .map(programme -> programme.name().in(tag()).text())
                .toList();
        if (!programmes.isEmpty()) {
            why.add(texts.message("guide.programmes", Map.of("programmes", texts.list(programmes))));
        }
        return why;
    }

    private EndPage.Card card(Suggestion suggestion) {
        ListedProvider listed = suggestion.hit().listed();
        return new EndPage.Card(
                listed.id(),
                listed.provider().name(),
                visit.address("anordnare/" + listed.id()),
                listed.figures().stream().anyMatch(figure -> figure.status() == Status.NEW),
                listed.provider().profile().summary().orElse(null),
                suggestion.met().entrySet().stream()
                        .map(met -> new EndPage.Reason(
                                met.getKey().icon(),
                                met.getKey().text(),
                                met.getValue().stream()
                                        .flatMap(match -> offers(match, listed))
                                        .limit(MOST_OFFERS)
                                        .toList()))
                        .toList(),
                together(suggestion.unknown()),
                together(suggestion.lacking()),
                visit.chosen().contains(listed.id()));
    }

    private Stream<EndPage.Offer> offers(Hit.Match match, ListedProvider listed) {
        return ReasonView.of(match, listed, vocabulary)
                .map(reason -> new EndPage.Offer(
                        texts.term(reason.term()),
                        reason.note() == null ? null : reason.note().in(tag())));
    }

    private @Nullable String together(List<GuideAnswer> answers) {
        return answers.isEmpty()
                ? null
                : String.join(
                        texts.language().comma(),
                        answers.stream().map(this::text).toList());
    }

    /** Everyone who fits: with needs everything travels in the body, without any it can have an address. */
    private Go list() {
        String text = texts.message("guide.list");
        return posts()
                ? Go.to(text, "list-checks", visit.link(""), walk.parameters())
                : Go.to(text, "list-checks", visit.link("").with(walk.parameters()), Map.of());
    }

    private Go paper() {
        List<String> ids = suggestions.stream()
                .map(suggestion -> suggestion.hit().listed().id())
                .toList();
        return Go.to(
                texts.message("guide.paper"), "printer", visit.choosing(ids).link("blad"), walk.parameters());
    }

    /** The needs, and the chosen providers that cannot be ticked here. */
    private Map<String, List<String>> comparing() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        if (posts()) {
            kept.put(QuestionParameters.NEED, walk.parameters().get(QuestionParameters.NEED));
        }
        kept.put(
                "a",
                visit.chosen().stream()
                        .filter(id -> suggestions.stream()
                                .noneMatch(suggestion ->
                                        suggestion.hit().listed().id().equals(id)))
                        .toList());
        return kept;
    }

    private boolean posts() {
        return walk.parameters().containsKey(QuestionParameters.NEED);
    }

    private Address plain(String below) {
        return visit.choosing(List.of()).link(below);
    }

    private String text(GuideAnswer given) {
        return given.text().in(tag()).text();
    }

    private String tag() {
        return texts.language().tag();
    }
}
