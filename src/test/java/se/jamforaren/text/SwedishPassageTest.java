package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SwedishPassageTest {
    private static final String SAID = SwedishPassage.of("Läs $1");

    @Test
    void aPassageIsMarkedWhereAnElementMayStand() {
        assertThat(SwedishPassage.mark("<p>" + SAID + "</p>"))
                .isEqualTo("<p><span lang=\"sv\" dir=\"ltr\">Läs $1</span></p>");
    }

    @Test
    void attributesAndPlainElementsAreLeftAsTheyAre() {
        String page =
                "<title>" + SAID + "</title><nav aria-label=\"" + SAID + "\"><option value=\"1\">" + SAID + "</option>";

        assertThat(SwedishPassage.mark(page)).isEqualTo(page);
    }
}
