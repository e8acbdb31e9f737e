package se.jamforaren.text.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Page;
import se.jamforaren.web.Prose;
import se.jamforaren.web.Templates;

@PortalTest
class TextPagesTest {
    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Inject
    Languages languages;

    @Inject
    Templates templates;

    @ParameterizedTest
    @CsvSource({
        "tillganglighet,Tillgänglighet",
        "integritet,Vi sparar inget om dig",
        "rattigheter,Dina rättigheter",
        "minoritetssprak,Minoritetsspråk"
    })
    void everyTextHasItsPage(String name, String title) {
        assertThat(Reader.text(reader.get("/sv/om/" + name))).startsWith("Start " + title);
    }

    @Test
    void aTextThatIsOnlyInSwedishSaysSoAndIsMarked() {
        Page swedish = new Page("om", "sv", "Om", "# Om\n\nHej");
        Prose prose = Prose.of(swedish, Optional.empty(), languages.find("en").orElseThrow());

        assertThat(templates.render(
                        "text", languages.find("en").orElseThrow(), new TextPage("/en/", prose, new Contact("", ""))))
                .contains("This text is only in Swedish so far.")
                .contains("<h1><span lang=\"sv\" dir=\"ltr\">Om</span></h1>")
                .contains("<div class=\"prose\" lang=\"sv\" dir=\"ltr\"><p>Hej</p>\n</div>")
                .doesNotContain("id=\"kontakt\"");
    }

    @Test
    void theMunicipalityIsReachedAsItsSettingsSay() {
        Page swedish = new Page("om", "sv", "Om", "# Om\n\nHej");
        Prose prose = Prose.of(swedish, Optional.empty(), languages.swedish());

        assertThat(templates.render(
                        "text",
                        languages.swedish(),
                        new TextPage("/sv/", prose, new Contact("08-123 45 67", "a@b.se"))))
                .contains("href=\"tel:081234567\"><bdi dir=\"ltr\">08-123 45 67</bdi>", "href=\"mailto:a@b.se\"");
        assertThat(templates.render(
                        "text", languages.swedish(), new TextPage("/sv/", prose, new Contact("", "a@b.se"))))
                .contains("mailto:a@b.se")
                .doesNotContain("tel:");
    }

    @Test
    void aTranslationThatNobodyHasCheckedStandsBesideTheSwedish() {
        String page = reader.get("/ar/om/rattigheter").body();

        assertThat(page)
                .contains("<div class=\"prose\" lang=\"sv\" dir=\"ltr\" id=\"sv\">")
                .contains("Du får byta anordnare. Säg till din handläggare")
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<a href=\"/ar/oversattningar\">");
        assertThat(reader.get("/sv/om/rattigheter").body()).doesNotContain("id=\"sv\"");
    }

    @Test
    void aPassageInAnotherLanguageIsMarked() {
        assertThat(reader.get("/sv/om/minoritetssprak").body())
                .contains("<div lang=\"fi\" dir=\"ltr\">\n<h2>Suomeksi: oikeutesi</h2>")
                .contains("</div>\n<h2>Läs mer</h2>")
                .doesNotContain(":::");
        assertThat(reader.get("/ar/om/minoritetssprak").body())
                .contains("<div lang=\"fi\" dir=\"ltr\">", "<div class=\"prose\" lang=\"sv\" dir=\"ltr\" id=\"sv\">");
    }

    @Test
    void anUnknownTextIsNotFound() {
        assertThat(reader.get("/sv/om/nothing").statusCode()).isEqualTo(404);
    }
}
