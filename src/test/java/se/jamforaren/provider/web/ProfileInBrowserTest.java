package se.jamforaren.provider.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalTest;

@PortalTest
class ProfileInBrowserTest {
    @Inject
    EmbeddedServer server;

    @Test
    void aReaderSeesWhoItIsAndWhatNobodyKnows() {
        try (Browser browser = Browser.start()) {
            Page page = browser.get().newPage();
            page.navigate(server.getURL() + "/sv/nacka-2016/anordnare/cognix");

            assertThat(page.locator("h1").textContent()).isEqualTo("Cognix");
            assertThat(page.locator("main").innerText())
                    .contains("Har inte svarat än: ")
                    .contains("För få");
            assertThat(page.locator("h3").allInnerTexts()).isNotEmpty().noneMatch(words -> words.contains("av 10"));
        }
    }
}
