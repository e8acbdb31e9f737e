package se.jamforaren.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalTest;

/** Finding, comparing and the sheet with the keyboard alone, as a screen reader is told of them. */
@PortalTest
class KeyboardWalkIT {
    private static final int MOST_TABS = 150;

    @Inject
    EmbeddedServer server;

    @Test
    void aReaderFindsComparesAndComesToTheSheet() {
        try (Browser browser = Browser.start()) {
            Page page = browser.get().newPage();
            page.navigate(server.getURL() + "/sv/");
            press(page, "a[href='/sv/exempel/']", "Enter");
            assertThat(page.locator("body")).matchesAriaSnapshot("""
                    - link "Hoppa till innehållet"
                    - main:
                      - heading "14 anordnare" [level=1]
                      - search:
                        - combobox "Sök med egna ord"
                        - button "Sök"
                    - contentinfo
                    """);

            focus(page, "#q");
            page.keyboard().type("kök");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("main")).matchesAriaSnapshot("""
                    - heading /passar dig/ [level=1]
                    - article:
                      - heading /Exempelköket/
                      - link "Läs mer Exempelköket"
                      - checkbox "Jämför Exempelköket"
                    """);

            focus(page, "a[href='/sv/exempel/']:has-text('Visa alla')");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            press(page, "input[value=exempelkoket]", "Space");
            press(page, "input[value=exempelvarden]", "Space");
            focus(page, "button:has-text('Jämför dem')");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("main")).matchesAriaSnapshot("""
                    - heading "Jämför 2" [level=1]
                    - list:
                      - listitem:
                        - link /Exempel(köket|vården)/
                      - listitem:
                        - link /Exempel(köket|vården)/
                    - heading "Det säger de själva" [level=2]
                    """);

            press(page, "a.btn[href*='/blad?']", "Enter");
            assertThat(page.locator("main")).matchesAriaSnapshot("""
                    - heading [level=1]
                    - heading /Exempel(köket|vården)/ [level=2]
                    - heading /Exempel(köket|vården)/ [level=2]
                    """);
        }
    }

    private static void press(Page page, String what, String key) {
        focus(page, what);
        page.keyboard().press(key);
    }

    /** Comes there with the Tab key alone. */
    private static void focus(Page page, String what) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (page.locator(what)
                    .first()
                    .evaluate("element => element === document.activeElement")
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("not to be reached with " + MOST_TABS + " tabs: " + what);
    }
}
