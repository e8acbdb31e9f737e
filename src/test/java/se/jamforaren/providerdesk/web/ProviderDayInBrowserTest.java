package se.jamforaren.providerdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.catalogue.Home;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.importing.Imports;
import se.jamforaren.importing.Kind;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.Letters;
import se.jamforaren.testing.PortalTest;

/** A provider's day in a real browser without script: sign in, write, meet a colleague, look, hand in. */
@PortalTest
class ProviderDayInBrowserTest {
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Home home;

    @Inject
    Imports imports;

    @Test
    void aProvidersDay() throws IOException {
        String provider = "exempelbryggan";
        long file = stage(provider);
        String base = "/anordnarwebb/exempel/" + provider;
        try (Browser browser = Browser.start();
                BrowserContext annas = context(browser);
                BrowserContext bos = context(browser)) {
            Page anna = signedIn(annas, "anna@x.se", provider);
            anna.navigate(url(base));
            anna.click("text=om er i filen nki.csv");
            anna.locator("textarea").first().fill("Vi bytte lokal.");
            anna.click("text=Spara kommentarer");
            assertThat(anna.textContent("main")).contains("Kommunen ser kommentaren nu", "Vi bytte lokal.");
            anna.navigate(url(base));
            Page bo = signedIn(bos, "bo@x.se", provider);
            bo.navigate(url(base + "/del/head"));

            anna.navigate(url(base + "/del/head"));
            anna.fill("#summary", "Du lär dig svenska och ett yrke.");
            anna.click("text=Spara utkast");
            assertThat(anna.textContent("main")).contains("Sparat som utkast.");
            anna.navigate(url(base + "/del/contact"));
            anna.fill("#phone", "ring oss");
            anna.fill("#website", "exempel");
            anna.click("text=Spara utkast");
            assertThat(anna.textContent("main")).contains("Rätta 2 saker");

            bo.fill("#summary", "Du provar ett jobb.");
            bo.click("text=Spara utkast");
            assertThat(bo.textContent("main"))
                    .contains("Två har skrivit olika", "svenska och ett yrke", "provar ett jobb");
            bo.check("text=Det du skrev");
            bo.click("text=Spara det jag valt");
            bo.navigate(url(base + "/forhandsvisning"));
            assertThat(bo.textContent(".preview")).contains("Du provar ett jobb.");
            bo.navigate(url(base));
            bo.click("text=Lämna in till kommunen");
            assertThat(bo.textContent("main")).contains("Utkastet är inlämnat");
            bo.click("text=Ta tillbaka");
            assertThat(bo.textContent("main")).contains("Utkastet är tillbaka");
        }
        imports.discard(file, "o@kommun.se");
    }

    /** An officer hands in a file with another figure about a provider. */
    private long stage(String provider) throws IOException {
        String nki = Files.readString(ContentFolder.locate("").root().resolve("kundval/exempel/nki.csv"))
                .replaceAll(provider + ",2025,nki,([a-z+]+),[0-9.]+", provider + ",2025,nki,$1,3.33");
        return imports.stage("exempel", Kind.NKI, "nki.csv", nki.getBytes(StandardCharsets.UTF_8), "o@kommun.se")
                .id()
                .orElseThrow();
    }

    private BrowserContext context(Browser browser) {
        return browser.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(PHONE, HEIGHT));
    }

    private Page signedIn(BrowserContext context, String email, String provider) {
        accounts.open("test", email, email, List.of(Grant.editor("exempel", provider)));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(url("/anordnarwebb"));
        page.fill("#email", email);
        page.click("text=Skicka länken");
        page.navigate(url(new Letters(home.folder("mail")).link(email)));
        page.click("main button");
        assertThat(page.textContent("main")).contains("anordnarna");
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + server.getPort() + path;
    }
}
