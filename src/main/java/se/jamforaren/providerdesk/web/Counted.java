package se.jamforaren.providerdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/** How one of a provider's own figures was counted, and the input for its comment. */
final class Counted {
    /** The field that comments stand in. */
    static final ProfileField COMMENTS = ProfileField.all().stream()
            .filter(field -> field.type() == Comment.class)
            .findFirst()
            .orElseThrow();

    private Counted() {}

    /** The place of a comment on a figure, with a text that is never shown; empty when nobody has counted it. */
    static Optional<Comment> blank(Figure figure) {
        return figure.programmes()
                .flatMap(scope -> figure.period()
                        .map(period -> new Comment(
                                figure.measure(),
                                scope.programmes(),
                                period.toString(),
                                LocalText.swedish(figure.measure()))));
    }

    /** Name of the input of a comment. */
    static String name(Comment comment) {
        return "comment." + comment.measure() + "." + String.join("-", comment.programmes()) + "." + comment.period();
    }

    static List<FiguresOwnPage.Fact> facts(Figure figure, Texts texts) {
        List<FiguresOwnPage.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "status",
                texts.message("provider.desk.status." + figure.status().id()),
                texts));
        figure.n().ifPresent(n -> facts.add(fact("n", n.toString(), texts)));
        figure.invited().ifPresent(n -> facts.add(fact("invited", n.toString(), texts)));
        figure.period().ifPresent(period -> facts.add(fact("period", texts.period(period.from(), period.to()), texts)));
        figure.fair()
                .ratingClass()
                .ifPresent(rating -> facts.add(fact("class", texts.message("class." + rating), texts)));
        return facts;
    }

    /** The input of a comment on a figure. */
    static InputView comment(
            Comment place, Figure figure, ChoiceSystem choiceSystem, Typed typed, Faults faults, Texts texts) {
        String name = name(place);
        return new InputView(
                "part/textarea",
                name,
                texts.message(
                        "provider.desk.comment",
                        Map.of(
                                "figure",
                                choiceSystem
                                        .findCounted(figure.measure())
                                        .orElseThrow()
                                        .name()
                                        .in(Language.FIRST)
                                        .text(),
                                "programmes",
                                texts.list(choiceSystem.programmes().stream()
                                        .filter(programme -> place.programmes().contains(programme.id()))
                                        .map(programme -> programme
                                                .name()
                                                .in(Language.FIRST)
                                                .text())
                                        .toList()),
                                "period",
                                place.period())),
                "",
                "",
                typed.raw(name),
                COMMENTS.most(),
                faults.of(name),
                Plainness.hint(typed.raw(name), texts).orElse(null),
                false,
                false);
    }

    private static FiguresOwnPage.Fact fact(String label, String text, Texts texts) {
        return new FiguresOwnPage.Fact(texts.message("provider.desk.counted." + label), text);
    }
}
