package se.jamforaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** A reader's words in any script, broken or not: they get meanings, and each is said back in words that were written. */
class WordsFuzzing {
    private static final ContentFolder CONTENT = ContentFolder.locate(null);
    private static final List<String> LANGUAGES =
            Languages.read(CONTENT).all().stream().map(Language::tag).toList();
    private static final Lexicon LEXICON = new Lexicon(Vocabulary.read(CONTENT), Languages.read(CONTENT));
    private static final Understanding UNDERSTANDING = new Understanding(LEXICON);

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("svenska för invandrare", 0, true),
                Arguments.of("resturangkok lagerarbete", 1, false),
                Arguments.of("اللغة السويدية", 3, false),
                Arguments.of("ቋንቋ ስዊድን", 7, true),
                Arguments.of("KAPICI okullar", 10, false),
                Arguments.of("a\u0301\u200d\ud83d\ude42 \ud800", 4, false));
    }

    @MethodSource("words")
    @FuzzTest(maxDuration = "30s")
    void meaningsOfWhatWasWritten(@NotNull String words, @InRange(min = 0, max = 10) int reader, boolean known) {
        String text = words.substring(0, Math.min(words.length(), Question.MOST_CHARACTERS));
        Written written = new Written(text);
        for (Understanding.Meaning meaning :
                UNDERSTANDING.of(text, LANGUAGES.get(reader), new Shapes(), word -> known)) {
            assertThat(meaning.text()).isNotBlank();
            assertThat(written.of(meaning.text())).isNotNull();
        }
        LANGUAGES.forEach(language -> Analysis.tokens(Analysis.of(language), text, 100));
        UNDERSTANDING.begunOrNear(text, new Shapes());
        UNDERSTANDING.roughly(text);
    }
}
