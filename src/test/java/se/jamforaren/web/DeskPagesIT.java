package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.PortalTest;

/**
 * Pages of those who sign in, by the gates of every page. What was measured is written to target/gates-desks.md.
 */
@PortalTest
class DeskPagesIT {
    private static final String PROVIDER = "exempelbryggan";
    private static final String OWN = "/anordnarwebb/exempel/" + PROVIDER;
    private static final String SYSTEM = "/kommun/kundval/exempel";

    @Inject
    EmbeddedServer server;

    private final List<String> table = new ArrayList<>(PageGates.HEAD);
    private PageGates gates;

    @Test
    void everyPageOfADeskPassesEveryGate() throws IOException {
        gates = new PageGates(server);
        Desk officer = new Desk(server, "olga@kommun.se", Grant.of(Role.ADMINISTRATOR));
        Desk editor = new Desk(server, "anna@exempel.se", Grant.editor("exempel", PROVIDER));
        String file = staged(officer);
        try (Browser browser = Browser.start()) {
            signIn(page(browser, Desk.with(server, "")));
            edit(page(browser, editor), file);
            decide(page(browser, officer), file);
        }
        Files.write(Path.of("target", "gates-desks.md"), table);
        assertThat(gates.faults()).isEmpty();
    }

    private void signIn(Page page) {
        look(page, "/konto", "/konto/lank/x");
        send(page, "/konto", "form");
    }

    private void edit(Page page, String file) {
        for (String section : List.of("head", "short", "good-at", "film")) {
            look(page, OWN + "/del/" + section);
        }
        look(page, "/anordnarwebb", OWN + "/siffror", OWN + "/siffror/kommande/" + file);
        look(page, OWN + "/oversattningar", OWN + "/oversattningar/ar", OWN + "/forhandsvisning");
        look(page, "/konto/inloggningar", "/kommun", "/anordnarwebb/exempel/nobody");

        page.navigate(url(OWN + "/del/contact"));
        page.fill("#phone", "ring oss");
        submitted(page, OWN + "/del/contact", "form");
        Page late = page.context().newPage();
        for (Page either : List.of(page, late)) {
            either.navigate(url(OWN + "/del/head"));
            either.fill("#summary", either == late ? "Du provar ett jobb." : "Du lär dig svenska och ett yrke.");
        }
        submitted(page, OWN + "/del/head", "form");
        submitted(late, OWN + "/del/head", "form");
        look(page, OWN);
        send(page, OWN, "form[action$=lamna-in]");
    }

    private void decide(Page page, String file) {
        look(page, "/kommun", "/kommun/andringar", "/kommun/konton", "/kommun/logg");
        look(page, SYSTEM + "/anordnare", SYSTEM + "/anordnare/" + PROVIDER, SYSTEM + "/anordnare/" + PROVIDER + "/0");
        look(page, SYSTEM + "/import", SYSTEM + "/import/" + file, SYSTEM + "/granser", SYSTEM + "/versioner");
        look(page, SYSTEM + "/versioner/1", "/kommun/konton/999999");
        for (String first : List.of("/kommun/konton", "/kommun/andringar")) {
            page.navigate(url(first));
            look(page, page.locator("main a[href^='" + first + "/']").first().getAttribute("href"));
        }
        send(page, page.url().substring(url("").length()), "form[action$=godkann]");
        for (String path : List.of("/kommun/konton", SYSTEM + "/anordnare", SYSTEM + "/granser")) {
            send(page, path, "form");
        }
    }

    private void look(Page page, String... paths) {
        for (String path : paths) {
            table.add(gates.row(page, "desk " + path, "sv", () -> page.navigate(url(path))));
        }
    }

    /** Opens a page and sends its first such form as it stands. */
    private void send(Page page, String path, String form) {
        page.navigate(url(path));
        submitted(page, path, form);
    }

    private void submitted(Page page, String path, String form) {
        table.add(gates.row(
                page,
                "desk " + path + " " + form,
                "sv",
                () -> page.waitForNavigation(
                        () -> page.locator("main " + form).first().evaluate("form => form.submit()"))));
    }

    private Page page(Browser browser, Desk who) {
        BrowserContext context = browser.get().newContext(new NewContextOptions().setBypassCSP(true));
        if (!who.cookie().isEmpty()) {
            context.addCookies(List.of(new Cookie("__Host-jamforaren", who.cookie())
                    .setUrl(url("/").replace("http:", "https:"))
                    .setSecure(true)));
        }
        return context.newPage();
    }

    private String url(String path) {
        return "http://localhost:" + server.getPort() + path;
    }

    /** The number of a file that an officer hands in, with another figure of the provider. */
    private static String staged(Desk officer) throws IOException {
        String nki = Files.readString(ContentFolder.locate("").root().resolve("kundval/exempel/nki.csv"))
                .replaceAll(PROVIDER + ",2025,nki,([a-z+]+),[0-9.]+", PROVIDER + ",2025,nki,$1,3.33");
        return officer.upload(SYSTEM + "/import", "nki", "nki.csv", nki)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "")
                .replaceFirst(".*/", "");
    }
}
