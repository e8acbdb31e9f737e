package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.content.ContentFolder;

/** A browser's Accept-Language, whatever it says: one of the portal's languages. */
class AcceptLanguageFuzzing {
    private static final Languages LANGUAGES = Languages.read(ContentFolder.locate(null));

    @ValueSource(strings = {"sv-SE,sv;q=0.9,en;q=0.8", "ar, *;q=0.1", "x-y;q=2", ";;", "fa-AF-u-nu-latn,prs"})
    @FuzzTest(maxDuration = "30s")
    void oneOfOurs(String header) {
        assertThat(LANGUAGES.all()).contains(LANGUAGES.best(header));
    }
}
