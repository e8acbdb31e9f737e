package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    @Test
    void lixIsWordsASentenceAndLongWordsOfAHundred() {
        Readability counted = Readability.of(List.of("Du får byta anordnare.", "Fråga din handläggare hur du gör!"));

        assertThat(counted).isEqualTo(new Readability(10, 2, 2));
        assertThat(counted.wordsPerSentence()).isEqualTo(5);
        assertThat(counted.lix()).isCloseTo(25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Källa: Nacka|2",
                "4.2 av 5|1",
                "Vad? Inget. Nej!|3",
                "هل تريد؟ نعم.|2",
                "ሰላም። ደሓን ዶ፧|2",
                "Han sa ”nej.” Och gick.|2",
                "…|0"
            })
    void sentencesEndAsTheyDoInEveryScript(String text, int sentences) {
        assertThat(Readability.of(List.of(text)).sentences()).isEqualTo(sentences);
    }

    @Test
    void nothingIsNeitherEasyNorHard() {
        assertThat(Readability.of(List.of("", " – ")).lix()).isZero();
        assertThat(Readability.of(List.of()).wordsPerSentence()).isZero();
    }
}
