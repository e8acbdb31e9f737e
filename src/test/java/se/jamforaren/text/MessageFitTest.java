package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFitTest {
    private static final String SWEDISH = "{n, plural, one {# av {all}} other {# av {all}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|{n, plural, one {# of {all}} other {# of {all}}}",
                "en|{n, plural, =0 {none of {all}} one {# of {all}} other {# of {all}}}",
                "ru|{n, plural, one {# {all}} few {# {all}} many {# {all}} other {# {all}}}"
            })
    void whatFitsHasNoFaults(String language, String message) {
        assertThat(MessageFit.faults(SWEDISH, message, new ULocale(language))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|{n, plural, one {#} other {#}}|placeholders [n], expected [all, n]",
                "ru|{n, plural, one {# {all}} other {# {all}}}|plural forms [one, other], expected [few, many, one, other]",
                "en|{n, plural, one {# {all}} few {# {all}} other {# {all}}}|plural forms [few, one, other], expected [one, other]"
            })
    void whatDoesNotFitIsTold(String language, String message, String fault) {
        assertThat(MessageFit.faults(SWEDISH, message, new ULocale(language))).containsExactly(fault);
    }

    @Test
    void aFormInsideAFormIsLookedAtToo() {
        String inside = "{a, plural, one {{b, plural, other {x}}} other {y}}";

        assertThat(MessageFit.faults(inside, inside, ULocale.ENGLISH))
                .containsExactly("plural forms [other], expected [one, other]");
    }
}
