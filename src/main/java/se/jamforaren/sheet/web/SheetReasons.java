package se.jamforaren.sheet.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Hit;
import se.jamforaren.sheet.web.SheetDrawing.Columns;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.ReasonView;

/** Why a provider may be chosen: what fits the reader's own choices, else general facts. */
final class SheetReasons {
    private static final int MOST = 3;
    private static final int MOST_TERMS = 4;

    private final Columns columns;
    private final Answer answer;
    private final Vocabulary vocabulary;
    private final LocalDate on;

    SheetReasons(Columns columns, Answer answer, Vocabulary vocabulary, LocalDate on) {
        this.columns = columns;
        this.answer = answer;
        this.vocabulary = vocabulary;
        this.on = on;
    }

    /** Whether something that the reader chose fits. */
    boolean isPersonal(ListedProvider listed) {
        return matched(listed).findAny().isPresent();
    }

    List<Pair> of(ListedProvider listed) {
        List<Pair> personal = matched(listed).map(this::reason).limit(MOST).toList();
        return personal.isEmpty() ? general(listed) : personal;
    }

    private Stream<ReasonView> matched(ListedProvider listed) {
        return answer.hits().stream()
                .filter(hit -> hit.listed().id().equals(listed.id()))
                .flatMap((Hit hit) -> hit.matched().stream())
                .flatMap(match -> ReasonView.of(match, listed, vocabulary));
    }

    private Pair reason(ReasonView reason) {
        return columns.both(column ->
                new Pair.Line(column.term(reason.term()), reason.note() == null ? null : column.text(reason.note())));
    }

    private List<Pair> general(ListedProvider listed) {
        return ProfileField.all().stream()
                .filter(ProfileField::onCard)
                .filter(field -> field.answer(listed.provider().profile(), on).isPresent())
                .limit(MOST)
                .map(field -> columns.said("field." + field.name(), said(field, listed)))
                .toList();
    }

    private Function<Column, Passage> said(ProfileField field, ListedProvider listed) {
        return column -> {
            List<AnswerView.Line> lines = AnswerView.of(field, listed.provider().profile(), on, column.texts())
                    .lines();
            Passage first = column.said(lines.getFirst().text());
            return new Passage(
                    lines.stream()
                            .limit(MOST_TERMS)
                            .map(line -> line.text().text())
                            .collect(
                                    Collectors.joining(column.texts().language().comma())),
                    first.html(),
                    first.direction());
        };
    }
}
