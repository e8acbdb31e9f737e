package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.ContentCopy;

class TextsTest {
    @TempDir
    static Path folder;

    private static Languages languages;

    @BeforeAll
    static void read() {
        languages = Languages.read(new ContentCopy(folder)
                .write("languages/sv/language.yml", file("svenska", "ltr", "sv-SE"))
                .write("languages/sv/messages.properties", """
                        share={value, number, ::.#}
                        found={n, plural, =0 {Ingen} one {# anordnare} other {# anordnare}}
                        only.swedish=Bara på svenska
                        """)
                .write("languages/sv/terms.properties", "need.swedish=Lära dig svenska\n")
                .write("languages/sv/pages/rights.md", "# Rätt\n\nDu får <b>byta</b>.\n")
                .write("languages/en/language.yml", file("English", "ltr", "en-GB"))
                .write("languages/en/messages.properties", """
                        share={value, number, ::.#}
                        found={n, plural, =0 {None} one {# provider} other {# providers}}
                        """)
                .write("languages/ar/language.yml", file("العربية", "rtl", "ar"))
                .write("languages/ar/messages.properties", """
                        share={value, number, ::.#}
                        found={n, plural, zero {z#} one {o#} two {t#} few {f#} many {m#} other {x#}}
                        of={n} من {place}
                        """)
                .write("languages/fa/language.yml", file("فارسی", "rtl", "fa"))
                .write("languages/fa/messages.properties", "share={value, number, ::.#}\n")
                .write("languages/prs/language.yml", file("دری", "rtl", "fa-AF"))
                .write("languages/so/language.yml", file("Soomaali", "ltr", "so"))
                .write("languages/ti/language.yml", file("ትግርኛ", "ltr", "ti"))
                .folder());
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 0, Ingen",
        "sv, 1, 1 anordnare",
        "en, 1, 1 provider",
        "en, 12, 12 providers",
        "ar, 0, z0",
        "ar, 1, o1",
        "ar, 2, t2",
        "ar, 3, f3",
        "ar, 11, m11",
        "ar, 100, x100"
    })
    void theNumberChoosesTheWords(String language, int number, String message) {
        assertThat(texts(language).message("found", Map.of("n", number))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 22 november 2026",
        "en, 22 November 2026",
        "ar, 22 نوفمبر 2026",
        "fa, 22 نوامبر 2026",
        "prs, 22 نومبر 2026",
        "so, 'Noofeembar 22, 2026'",
        "ti, 'ሕዳር 22, 2026'"
    })
    void aDateIsGregorianWithLatinDigitsInEveryLanguage(String language, String date) {
        assertThat(texts(language).date(LocalDate.of(2026, 11, 22))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"sv, '4,2'", "en, 4.2", "ar, 4.2", "fa, 4.2"})
    void numbersAreWrittenWithLatinDigits(String language, String message) {
        assertThat(texts(language).message("share", Map.of("value", 4.18))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar", "fa", "prs", "so", "ti"})
    void theDayHasTwentyFourHours(String language) {
        DateFormat time = DateFormat.getTimeInstance(
                DateFormat.SHORT, texts(language).language().locale());
        time.setTimeZone(TimeZone.GMT_ZONE);

        assertThat(time.format(Date.from(Instant.parse("2026-11-22T19:05:00Z"))))
                .matches("19[:.]05");
    }

    @Test
    void aNameKeepsItsOwnDirectionWhereOneReadsFromTheRight() {
        Texts arabic = languages.find("ar").orElseThrow();

        assertThat(arabic.message("of", Map.of("n", 3, "place", "Nacka (SAI)")))
                .isEqualTo("3 من \u2068Nacka (SAI)\u2069");
        assertThat(arabic.list(List.of("A+", "B"))).contains("\u2068A+\u2069", "\u2068B\u2069");
        assertThat(languages.swedish().list(List.of("A+", "B"))).isEqualTo("A+ och B");
    }

    @ParameterizedTest
    @CsvSource({"sv, 44", "so, 44", "ar, 1548", "prs, 1548", "ti, 4963"})
    void aRowOfTermsHasTheCommaOfItsScript(String language, int comma) {
        assertThat(languages.find(language).orElseThrow().language().comma()).isEqualTo((char) comma + " ");
    }

    @Test
    void whatALanguageLacksIsSaidInSwedish() {
        assertThat(texts("en").message("only.swedish")).isEqualTo("\u2066Bara på svenska\u2069");
        assertThat(texts("en").hasMessage("only.swedish")).isTrue();
        assertThat(texts("en").messageKeys()).containsExactly("found", "share");
        assertThat(texts("en").term("need.swedish")).isEqualTo("\u2066Lära dig svenska\u2069");
        assertThat(texts("sv").term("need.swedish")).isEqualTo("Lära dig svenska");
        assertThat(texts("en").page("rights")).get().extracting(Page::language).isEqualTo("sv");
        assertThat(texts("en").page("nothing")).isEmpty();
    }

    @Test
    void aKeyThatNoLanguageHasIsAFault() {
        assertThatThrownBy(() -> texts("en").message("mistyped")).hasMessage("no message mistyped");
        assertThat(texts("en").hasMessage("mistyped")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sv, ar, arabiska",
        "sv, prs, dari",
        "sv, fa, persiska",
        "sv, ti, tigrinja",
        "en, prs, Dari",
        "en, so, Somali",
        "fa, prs, دری",
        "ar, sv, السويدية"
    })
    void languagesAreNamedInEveryLanguage(String language, String tag, String name) {
        assertThat(texts(language).term("language." + tag)).isEqualTo(name);
    }

    @Test
    void markupInAPageIsShownAndNotObeyed() {
        assertThat(texts("sv").page("rights").orElseThrow().html()).contains("&lt;b&gt;byta&lt;/b&gt;");
        assertThat(texts("sv").page("rights").orElseThrow().title()).isEqualTo("Rätt");
    }

    private static Texts texts(String language) {
        return languages.find(language).orElseThrow();
    }

    private static String file(String name, String direction, String locale) {
        return "name: " + name + "\ndirection: " + direction + "\nlocale: " + locale + "\nhtml: " + locale + "\n";
    }
}
