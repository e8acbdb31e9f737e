package se.jamforaren.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.search.Question;
import se.jamforaren.text.LocalText;

class WalkTest {
    private static final GuideAnswer SWEDISH = answer("swedish", List.of("need.swedish", "activity.sfi"), "sai");
    private static final GuideAnswer SLOWLY = answer("slowly", List.of("method.small-steps"));
    private static final Guide GUIDE = new Guide(List.of(question("what", SWEDISH), question("how", SLOWLY)));

    @Test
    void theNextQuestionIsTheFirstWithoutAnAnswer() {
        assertThat(walk().next().orElseThrow().id()).isEqualTo("what");
        assertThat(walk("what.unknown").next().orElseThrow().id()).isEqualTo("how");
        assertThat(walk("how.slowly").next().orElseThrow().id()).isEqualTo("what");
        assertThat(walk("what.swedish", "how.unknown").next()).isEmpty();
    }

    @Test
    void answersAreWrittenAsTheyAreRead() {
        assertThat(walk("how.unknown", "what.swedish").written()).containsExactly("what.swedish", "how.unknown");
    }

    @Test
    void backTakesTheLastAnswerAway() {
        assertThat(walk("what.swedish", "how.slowly").back().written()).containsExactly("what.swedish");
        assertThat(walk().back().written()).isEmpty();
    }

    @Test
    void anAnswerThatIsTakenAwayBecomesUnknown() {
        assertThat(walk("what.swedish", "how.slowly").without(SWEDISH).written())
                .containsExactly("what.unknown", "how.slowly");
    }

    @Test
    void allAnswersTogetherAskForTheirTermsAndProgrammes() {
        Question question = walk("what.swedish", "how.slowly").question(LocalDate.of(2026, 11, 22));

        assertThat(question.programmes()).containsExactly("sai");
        assertThat(question.choices())
                .isEqualTo(Map.of(
                        "need", Set.of("need.swedish"),
                        "activity", Set.of("activity.sfi"),
                        "method", Set.of("method.small-steps")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "what.", "what.dance", "who.swedish", "how.swedish", "."})
    void whatIsNoAnswerOfTheGuideIsNotRead(String written) {
        assertThat(Walk.read(GUIDE, List.of(written))).isEmpty();
    }

    @Test
    void aQuestionHasOneAnswer() {
        assertThat(Walk.read(GUIDE, List.of("what.swedish", "what.unknown"))).isEmpty();
    }

    private static Walk walk(String... written) {
        return Walk.read(GUIDE, List.of(written)).orElseThrow();
    }

    private static GuideQuestion question(String id, GuideAnswer... answers) {
        return new GuideQuestion(id, LocalText.swedish(id), Optional.empty(), List.of(answers));
    }

    private static GuideAnswer answer(String id, List<String> means, String... programmes) {
        return new GuideAnswer(id, LocalText.swedish(id), "check", means, List.of(programmes));
    }
}
