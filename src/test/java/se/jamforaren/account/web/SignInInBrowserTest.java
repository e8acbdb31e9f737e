package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Axe;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.DeskPortal;
import se.jamforaren.testing.Letters;
import se.jamforaren.testing.TestDatabase;

/** Signing in as a person does it, on the smallest screen and with a real browser's rules for cookies and forms. */
class SignInInBrowserTest {
    @TempDir
    Path home;

    @Test
    void anOfficerSignsInLooksRoundAndSignsOut() throws Exception {
        try (DeskPortal portal = DeskPortal.open(TestDatabase.settings(), home, Map.of());
                Browser browser = Browser.start();
                BrowserContext context = browser.get().newContext(new NewContextOptions().setViewportSize(320, 700))) {
            portal.get(Accounts.class).open("test", "olga@kommun.se", "Olga Ek", List.of(Grant.of(Role.OFFICER)));
            String url = "http://localhost:" + portal.server().getPort();
            Page page = context.newPage();
            page.navigate(url + "/kommun");
            assertThat(page.url()).isEqualTo(url + "/konto?vidare=%2Fkommun");
            isGood(page);
            page.getByLabel("Din e-postadress").fill("olga@kommun.se");
            page.locator("button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Titta i din e-post");
            isGood(page);
            assertThat(context.cookies()).isEmpty();

            page.navigate(url + new Letters(home.resolve("mail")).link("olga@kommun.se"));
            isGood(page);
            page.locator("button").click();
            assertThat(page.url()).isEqualTo(url + "/kommun");
            isGood(page);
            Cookie cookie = context.cookies().getFirst();
            assertThat(cookie.name).isEqualTo("__Host-jamforaren");
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(cookie.expires).isEqualTo(-1);

            page.locator("nav a", new Page.LocatorOptions().setHasText("Mina inloggningar"))
                    .click();
            assertThat(page.locator("main").textContent()).contains("Den här inloggningen", "Med länk i e-posten");
            isGood(page);
            page.locator("header button").click();
            assertThat(page.url()).isEqualTo(url + "/konto");
            assertThat(context.cookies()).isEmpty();
        }
    }

    private static void isGood(Page page) {
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(320);
        assertThat(Axe.faults(page)).as(page.url()).isEmpty();
    }
}
