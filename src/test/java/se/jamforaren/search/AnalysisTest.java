package se.jamforaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    @ParameterizedTest
    @CsvSource({
        "sv, restauranger, restaurang",
        "sv, fårskötare, farskotare",
        "sv, ÅTERFALL, aterfall",
        "en, carpenters, carpenter",
        "ar, السويدية, سويدي",
        "ar, إعادة, اعاده",
        "fa, كامپيوتر, کامپیوتر",
        "fa, می‌خواهم, میخواهم",
        "so, iswiidhishka, iswiidhish",
        "ti, ፅሬት, ጽሬት",
        "ti, ዓመፅ, አመጽ",
        "ti, ብመኽዘን, መኽዘን",
        "uk, будівельником, будівельник",
        "uk, складі, склад",
        "ru, водителем, водитель",
        "tr, okullar, okul",
        "tr, KAPICI, kapıcı"
    })
    void whatIsTheSameWordIsTheSameToken(String language, String one, String other) {
        assertThat(tokens(language, one)).isNotEmpty().isEqualTo(tokens(language, other));
    }

    @ParameterizedTest
    @CsvSource({"sv, lager, läger", "ti, ሰብ, ቤት", "uk, кухар, кухня"})
    void whatIsAnotherWordIsAnotherToken(String language, String one, String other) {
        assertThat(Analysis.tokens(Analysis.WRITTEN, one, 9)).isNotEqualTo(Analysis.tokens(Analysis.WRITTEN, other, 9));
        if (!language.equals("sv")) {
            assertThat(tokens(language, one)).isNotEqualTo(tokens(language, other));
        }
    }

    @Test
    void aFewLettersAreForgiven() {
        assertThat(Spelling.distance("rehabilitring", "rehabilitering", 2)).isEqualTo(1);
        assertThat(Spelling.distance("kokc", "kock", 2)).isEqualTo(1);
        assertThat(Spelling.distance("kock", "bagare", 2)).isEqualTo(3);
        assertThat(new Spelling(List.of("restaurang", "rest", "kock")).nearest("resturang"))
                .containsExactly("restaurang");
        assertThat(new Spelling(List.of("restaurang")).nearest("res")).isEmpty();
    }

    private static List<String> tokens(String language, String text) {
        return Analysis.tokens(Analysis.of(language), text, 9);
    }
}
