package se.jamforaren.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.Axe;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalTest;

@PortalTest
class GuideInBrowserTest {
    @Inject
    EmbeddedServer server;

    @Test
    void aReaderWithAPhoneAndWithoutScriptIsLedToSuggestionsAndToThePaper() {
        try (Browser browser = Browser.start();
                BrowserContext phone = browser.get().newContext(phone().setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate(server.getURL() + "/sv/");
            press(page, "a[href='/sv/exempel/valj']");
            assertThat(heading(page)).isEqualTo("Vad vill du?");

            press(page, "button:has-text('Prova ett jobb')");
            press(page, "button:has-text('Mat, hotell och städ')");
            assertThat(heading(page)).isEqualTo("Är något av det här viktigt för dig?");
            press(page, "button:has-text('Tillbaka')");
            assertThat(heading(page)).isEqualTo("Vad vill du jobba med?");
            press(page, "button:has-text('Mat, hotell och städ')");
            press(page, "button:has-text('Jag har små barn')");
            page.locator("summary").click();
            press(page, "button[lang=en]");
            assertThat(page.locator(".step").innerText()).isEqualTo("Question 4 of 5");
            page.locator("summary").click();
            press(page, "button[lang=sv]");
            press(page, "button:has-text('Jag vet inte')");
            press(page, "button:has-text('Korta dagar')");

            assertThat(heading(page)).contains("förslag till dig");
            assertThat(page.url()).isEqualTo(server.getURL() + "/sv/exempel/valj");
            press(page, "button.way:has-text('Skriv ut')");
            assertThat(heading(page)).endsWith("val");
            assertThat(page.url()).doesNotContain("need", "svar");
        }
    }

    @Test
    void axeFindsNothingOnThePagesThatArePosted() {
        try (Browser browser = Browser.start();
                BrowserContext phone = browser.get().newContext(phone())) {
            Page page = phone.newPage();
            page.navigate(server.getURL() + "/sv/nacka-2016/valj");
            for (int question = 0; question < 4; question++) {
                faultless(page);
                press(page, ".plates li:nth-child(1) button");
            }
            faultless(page);
            press(page, "button.way:has-text('Skriv ut')");
            faultless(page);
        }
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    }

    private static void press(Page page, String what) {
        Locator pressed = page.locator(what).first();
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> load = one -> loaded.set(true);
        page.onLoad(load);
        pressed.tap();
        page.waitForCondition(loaded::get);
        page.offLoad(load);
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }

    private static void faultless(Page page) {
        assertThat(Axe.faults(page)).as(heading(page)).isEmpty();
    }
}
