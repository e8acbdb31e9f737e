package se.jamforaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {
    private final Written written = new Written("Jag vill jobba i Kök, på  ett  CAFÉ och مطعمٌ!");

    @Test
    void wordsAreSaidBackAsTheyWereWritten() {
        assertThat(written.of("kok")).isEqualTo("Kök");
        assertThat(written.of("ett cafe")).isEqualTo("ett  CAFÉ");
    }

    @Test
    void wordsThatDoNotStandBesideEachOtherStayPlain() {
        assertThat(written.of("kok cafe")).isEqualTo("kok cafe");
        assertThat(new Written("").of("kok")).isEqualTo("kok");
    }
}
