package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.testing.ContentCopy;

class LanguagesTest {
    @TempDir
    static Path folder;

    private static Languages languages;

    @BeforeAll
    static void read() {
        languages = Languages.read(ContentCopy.in(folder)
                .write("languages/ar/language.yml", file("العربية", "rtl", "ar"))
                .write("languages/prs/language.yml", file("دری", "rtl", "fa-AF"))
                .write("languages/sv-simple/language.yml", file("lätt svenska", "ltr", "sv"))
                .write("languages/zz/language.yml", file("zz", "ltr", "zz"))
                .folder());
    }

    @Test
    void theFoldersAreTheLanguagesAndSwedishIsFirst() {
        assertThat(languages.all())
                .extracting(Language::tag)
                .startsWith("sv", "sv-simple", "en", "ar", "prs")
                .endsWith("zz");
        assertThat(languages.find("ar").orElseThrow().language().direction()).isEqualTo("rtl");
        assertThat(languages.find("nb")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ar', ar",
        "'AR-sy', ar",
        "'en-US,en;q=0.9,sv;q=0.8', en",
        "'sv;q=0.3, en;q=0.8', en",
        "'de-DE, de;q=0.9, en;q=0.5', en",
        "'en;q=0, sv', sv",
        "'fa-AF', prs",
        "'prs', prs",
        "'nb', sv",
        "'*', sv"
    })
    void theReadersBestLanguageIsChosen(String header, String tag) {
        assertThat(languages.best(header).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", ";;;", "en;q=high", "\u0000", "sv_SE", "-"})
    void whatCannotBeReadIsSwedish(String header) {
        assertThat(languages.best(header).tag()).isEqualTo("sv");
    }

    @Test
    void withoutSwedishNothingCanBeRead(@TempDir Path other) {
        ContentFolder content = new ContentCopy(other)
                .write("languages/en/language.yml", file("English", "ltr", "en"))
                .folder();

        assertThatThrownBy(() -> Languages.read(content))
                .isInstanceOf(ContentException.class)
                .hasMessage(other + "/languages: expected a folder sv");
    }

    private static String file(String name, String direction, String locale) {
        return "name: " + name + "\ndirection: " + direction + "\nlocale: " + locale + "\nhtml: " + locale + "\n";
    }
}
