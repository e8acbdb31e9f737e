package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FragmentTest {
    private static final String MARK = "\uE000";

    private final Fragment fragment = Fragment.of(
            "<p>" + Fragment.word(MARK, "svensk", "Svenska") + Fragment.hole(MARK, "fit") + " "
                    + Fragment.word(MARK, "och", "och") + " " + Fragment.word(MARK, "jobb", "jobb&amp;") + "</p>"
                    + Fragment.hole(MARK, "end"),
            MARK);

    @Test
    void itsHolesAreFilledAndTheOthersStayEmpty() {
        assertThat(written(Map.of("fit", "<b>!</b>"), Set.of())).isEqualTo("<p>Svenska<b>!</b> och jobb&amp;</p>");
        assertThat(written(Map.of("end", "<hr>", "other", "no"), Set.of()))
                .isEqualTo("<p>Svenska och jobb&amp;</p><hr>");
    }

    @Test
    void wordsAreMarkedByTheirTokens() {
        assertThat(written(Map.of("fit", "!"), Set.of("svensk", "jobb")))
                .isEqualTo("<p><mark>Svenska</mark>! och <mark>jobb&amp;</mark></p>");
        assertThat(written(Map.of(), Set.of("svensko", "och", "job")))
                .isEqualTo("<p>Svenska <mark>och</mark> jobb&amp;</p>");
    }

    @Test
    void oneWithoutHolesAndWordsIsWhatItIs() {
        assertThat(text(Fragment.of("<p>å</p>", MARK), Map.of(), Set.of("å"))).isEqualTo("<p>å</p>");
        assertThat(text(Fragment.of("", MARK), Map.of(), Set.of())).isEmpty();
    }

    @Test
    void itTakesMoreBytesThanCharacters() {
        assertThat(fragment.bytes()).isGreaterThan(2 * "<p>Svenska och jobb&amp;</p>".length());
    }

    private String written(Map<String, String> holes, Set<String> marked) {
        return text(fragment, holes, marked);
    }

    private static String text(Fragment fragment, Map<String, String> holes, Set<String> marked) {
        StringBuilder page = new StringBuilder();
        fragment.write(page, holes, marked);
        return page.toString();
    }
}
