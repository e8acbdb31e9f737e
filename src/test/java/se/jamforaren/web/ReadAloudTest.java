package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalTest;

@PortalTest
class ReadAloudTest {
    private static final String VOICES = """
            const said = []
            const voices = [['sv-SE', true], ['ti-ET', true], ['tr-TR', false]]
            Object.defineProperty(window, 'speechSynthesis', {value: {
              getVoices: () => voices.map(([lang, localService]) => ({lang, localService})),
              speak: words => { said.push(words.text); window.last = words },
              cancel: () => { said.length = 0 }, addEventListener: () => {},
              get speaking() { return said.length > 0 }, pending: false,
            }})
            window.SpeechSynthesisUtterance = function (text) { this.text = text }
            window.said = said
            """;

    @Inject
    EmbeddedServer server;

    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = Browser.start();
        page = browser.get().newPage();
        page.addInitScript(VOICES);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aDeviceWithAVoiceReadsTheMainTextAndStops() {
        page.navigate(server.getURL() + "/sv/om/rattigheter");
        page.locator("#listen").click();

        assertThat((List<?>) page.evaluate("() => window.said"))
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .startsWith("Dina rättigheter")
                .doesNotHaveDuplicates()
                .doesNotContain("Tillgänglighet");
        assertThat(page.locator("#listen").innerText().strip()).isEqualTo("Sluta lyssna");

        page.locator("#listen").click();
        assertThat(page.evaluate("() => window.said.length")).isEqualTo(0);
        assertThat(page.locator("#listen").innerText().strip()).isEqualTo("Lyssna");
    }

    @Test
    void withoutAVoiceOfTheDeviceItselfThereIsNoButton() {
        for (String language : List.of("en", "ti", "tr")) {
            page.navigate(server.getURL() + "/" + language + "/exempel/anordnare/exempelbryggan");
            assertThat(page.locator("#listen").count()).isEqualTo(1);
            assertThat(page.locator("#listen").isVisible()).as(language).isFalse();
        }
    }
}
