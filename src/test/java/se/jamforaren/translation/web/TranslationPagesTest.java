package se.jamforaren.translation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class TranslationPagesTest {
    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void aReaderLearnsHowFarEachLanguageHasCome() {
        HttpResponse<String> page = reader.get("/sv/oversattningar");

        assertThat(page.body()).doesNotContain("noindex");
        assertThat(Reader.text(page))
                .contains("Hittar du ett fel? Säg till kommunen.")
                .contains("Inte läst Texten är översatt.")
                .containsPattern("العربية \\(arabiska\\) Knappar och rubriker العربية : Inte läst: \\d{3}")
                .contains("Lätt svenska Knappar");
    }

    @Test
    void aTranslatorReadsEveryTextBesideTheSwedish() {
        HttpResponse<String> page = reader.get("/sv/oversattningar?sprak=ar&del=messages&sida=2");

        assertThat(page.body())
                .contains("noindex", "<code dir=\"ltr\">messages/", "lang=\"ar\" dir=\"rtl\"")
                .contains("/sv/oversattningar?sprak&#x3D;ar&amp;del&#x3D;messages&amp;sida&#x3D;3");
        assertThat(page.body().length()).isLessThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "terms", "pages", "nacka-2016", "exempel"})
    void everyPartHasItsList(String part) {
        assertThat(reader.get("/ti/oversattningar?sprak=ti&del=" + part).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sprak=sv&del=messages",
                "sprak=xx&del=messages",
                "sprak=ar",
                "del=pages",
                "sprak=ar&del=x",
                "sprak=ar&del=pages&sida=0",
                "sprak=ar&del=pages&sida=99",
                "sprak=ar&sprak=en&del=pages"
            })
    void whatIsNotThereIsTold(String query) {
        assertThat(reader.get("/sv/oversattningar?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void everyTranslatedPageSaysThatNobodyHasReadIt() {
        assertThat(reader.get("/en/").body())
                .contains(
                        "<a href=\"/en/oversattningar\">", "Nobody who speaks the language has read these texts yet.");
        assertThat(reader.get("/sv/").body()).contains("/sv/oversattningar\">Översättningar</a>");
    }
}
