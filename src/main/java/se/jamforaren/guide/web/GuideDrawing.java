package se.jamforaren.guide.web;

import java.util.List;
import java.util.Map;
import se.jamforaren.guide.GuideQuestion;
import se.jamforaren.guide.Walk;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Address;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.Visit;

/** Makes the page of a question. */
final class GuideDrawing {
    private final Visit visit;
    private final Walk walk;
    private final Texts texts;

    GuideDrawing(Visit visit, Walk walk) {
        this.visit = visit;
        this.walk = walk;
        this.texts = visit.texts();
    }

    QuestionPage question(GuideQuestion question) {
        List<GuideQuestion> questions = walk.guide().questions();
        int number = questions.indexOf(question) + 1;
        return new QuestionPage(
                texts.message("guide.step", Map.of("n", number, "of", questions.size())) + ": "
                        + question.text().in(texts.language().tag()).text(),
                number,
                question,
                question.help().orElse(null),
                visit.here().toString(),
                GuidePages.ANSWER,
                HiddenField.of(visit.posted()),
                questions.stream()
                        .map(other -> questions.indexOf(other) < number)
                        .toList(),
                walk.given().isEmpty() ? home() : back(visit, walk),
                Go.to(texts.message("guide.everyone"), "list-checks", visit.link(""), Map.of()));
    }

    /** The question that was answered last. */
    static Go back(Visit visit, Walk walk) {
        return at(visit, walk.back(), visit.texts().message("guide.back"), "arrow-left");
    }

    /** The guide at some point of the walk. */
    static Go at(Visit visit, Walk walk, String text, String icon) {
        return Go.to(
                text,
                icon,
                visit.here(),
                walk.given().isEmpty() ? Map.of() : Map.of(GuidePages.ANSWER, walk.written()));
    }

    private Go home() {
        return Go.to(texts.message("guide.back"), "arrow-left", new Address(visit.home()), Map.of());
    }
}
