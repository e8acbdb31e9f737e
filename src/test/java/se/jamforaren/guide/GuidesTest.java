package se.jamforaren.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.vocabulary.Vocabulary;

/** The questions of a guide are content; a fault in them is told with file, line and what was expected. */
class GuidesTest {
    private static final String QUESTIONS = "kundval/nacka-2016/questions.yml";
    private static final String ENGLISH = "kundval/nacka-2016/texts/en.properties";

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "activity.vocational-swedish]",
                        "activity.dancing]",
                        ":9: activity.dancing, expected a term of the vocabulary that profiles are made of"),
                arguments(
                        "means: [industry.sales]",
                        "means: [industry.sales]\n        programmes: [sfi]",
                        ":34: sfi, expected one of [sai, grund, forstarkt]"),
                arguments("help: Välj", "hjalp: Välj", ":4: unknown key hjalp, expected one of ["),
                arguments(
                        "id: try-a-job",
                        "id: swedish",
                        "expected an id of its own for each answer to the question what"),
                arguments("id: swedish", "id: unknown", "expected id of a-z, 0-9 and - other than unknown"),
                arguments("- id: work", "- id: what", "expected an id of its own for each question"),
                arguments("        means: [industry.sales]\n", "", "expected means: [term, …] of the answer shop"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldWithItsPlace(String text, String by, String message) {
        ContentCopy copy = ContentCopy.in(folder).replace(QUESTIONS, text, by);

        ContentException fault = catchThrowableOfType(ContentException.class, () -> read(copy.folder()));

        assertThat(fault).hasMessageContaining(QUESTIONS).hasMessageContaining(message);
    }

    @Test
    void moreThanSixAnswersDoNotFitOnAScreen() {
        ContentCopy copy = ContentCopy.in(folder);
        for (int i = 0; i < 3; i++) {
            copy.replace(
                    QUESTIONS,
                    "      - id: swedish\n",
                    "      - {id: more-" + i
                            + ", text: Mer, icon: plus, means: [need.swedish]}\n      - id: swedish\n");
        }

        assertThat(catchThrowableOfType(ContentException.class, () -> read(copy.folder())))
                .hasMessageContaining("expected one to 6 answers to the question what");
    }

    @Test
    void questionsAreTranslatedByTheirIds() {
        GuideQuestion first = read(ContentFolder.locate(""))
                .find("nacka-2016")
                .orElseThrow()
                .questions()
                .getFirst();

        assertThat(first.text().in("en").text()).isEqualTo("What do you want?");
        assertThat(first.find("swedish").orElseThrow().text().in("en").text()).isEqualTo("Learn Swedish");
    }

    @Test
    void aTranslationOfNoQuestionIsAFault() {
        ContentCopy copy = ContentCopy.in(folder).append(ENGLISH, "questions.what.answers.dance.text=Dance\n");

        assertThat(catchThrowableOfType(ContentException.class, () -> read(copy.folder())))
                .hasMessageContaining("questions.what.answers.dance.text translates nothing");
    }

    @Test
    void aChoiceSystemNeedsNoGuide() throws IOException {
        ContentCopy copy = ContentCopy.in(folder);
        Files.delete(copy.root().resolve(QUESTIONS));

        assertThat(read(copy.folder()).find("nacka-2016")).isEmpty();
    }

    private static Guides read(ContentFolder content) {
        return Guides.read(content, ChoiceSystems.read(content), Vocabulary.read(content));
    }
}
