package se.jamforaren.municipalitydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.catalogue.Home;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.Letters;
import se.jamforaren.testing.PortalTest;

@PortalTest
class OfficerDayTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Home home;

    /** A file with an error, then without, public, and back; an authorisation that ends; what the log says of it. */
    @Test
    void anOfficerImportsGoesBackWithdrawsAndReadsTheLog() throws IOException {
        String nki = Files.readString(ContentFolder.locate("").root().resolve("kundval/exempel/nki.csv"));
        try (Browser browser = Browser.start();
                BrowserContext context = browser.get().newContext()) {
            accounts.open("test", "dag@kommun.se", "Dag Ek", List.of(Grant.of(Role.ADMINISTRATOR)));
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.setViewportSize(390, 844);
            Page reader = browser.get().newPage();
            String profile = server.getURL() + "/sv/exempel/anordnare/exempelbryggan";
            reader.navigate(profile);
            String before = reader.locator("main").innerText();
            signIn(page, "dag@kommun.se");
            page.locator("section", new Page.LocatorOptions().setHasText("Exempelstad"))
                    .first()
                    .getByText("Importera")
                    .click();

            upload(page, nki.replace("exempelbryggan,2025,nki,sai,4.31", "exempelbryggan,2025,nki,sai,ganska bra"));
            assertThat(page.locator("main").innerText()).contains("Filen går inte att använda än", "ganska bra");
            assertNothingSticksOut(page);

            page.locator("main .quiet").click();
            upload(page, nki.replace("exempelbryggan,2025,nki,sai,4.31", "exempelbryggan,2025,nki,sai,2.31"));
            assertThat(page.locator("main").innerText()).contains("Väntar på beslut");
            page.getByText("Publicera", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("main").innerText()).contains("Filen är publicerad");

            reader.navigate(profile);
            assertThat(reader.locator("main").innerText()).isNotEqualTo(before);

            page.navigate(server.getURL() + "/kommun/kundval/exempel/versioner");
            page.locator("tbody tr").nth(1).locator("a").click();
            page.locator("#reason").fill("Fel fil.\nVi går tillbaka.");
            page.locator("form[action$='visa-igen'] button").click();
            assertThat(page.locator("main").innerText()).contains("Den äldre versionen visas igen");
            reader.navigate(profile);
            assertThat(reader.locator("main").innerText()).isEqualTo(before);

            LocalDate last = LocalDate.now().plusDays(2);
            page.navigate(server.getURL() + "/kommun/kundval/exempel/anordnare");
            page.locator("tbody a[href$=exempelkoden]").click();
            page.locator("tbody a").first().click();
            page.locator("#to").fill("");
            page.locator("form.workform").first().locator("button").click();
            assertThat(page.locator(".summary").innerText()).contains("Rätta 1 sak", "Skriv varför");
            page.locator("#to").fill(last.toString());
            page.locator("#reason").fill("Avtalet slutar");
            page.locator("form.workform").first().locator("button").click();
            assertThat(page.locator("main").innerText()).contains("Sparat och publicerat");

            page.navigate(server.getURL() + "/kommun/kundval/exempel/granser");
            page.navigate(server.getURL() + "/kommun/konton");
            page.navigate(server.getURL() + "/kommun/logg");
            assertThat(page.locator("main").innerText())
                    .contains("publicerade en fil", "visade en äldre version igen", last.toString(), "Loggen är hel");
            assertNothingSticksOut(page);
        }
    }

    /** Asks for a link, reads it in the mail and follows it. */
    private void signIn(Page page, String email) {
        page.navigate(server.getURL() + "/kommun");
        page.locator("#email").fill(email);
        page.locator("form.deskform button").click();
        page.navigate(server.getURL() + new Letters(home.folder("mail")).link(email));
        page.locator("main button").click();
    }

    private static void upload(Page page, String content) {
        page.locator("#kind").selectOption("nki");
        page.locator("#file")
                .setInputFiles(new FilePayload("nki.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Läs filen").click();
    }

    private static void assertNothingSticksOut(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
    }
}
