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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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

    private PageGates gates;

    @Test
    void everyPageOfADeskPassesEveryGate() throws Exception {
        gates = new PageGates(server);
        Desk officer = new Desk(server, "olga@kommun.se", Grant.of(Role.ADMINISTRATOR));
        Desk editor = new Desk(server, "anna@exempel.se", Grant.editor("exempel", PROVIDER));
        String file = staged(officer);
        List<String> table = new ArrayList<>(PageGates.HEAD);
        try (ExecutorService browsers = Executors.newFixedThreadPool(2)) {
            Future<List<String>> edited = browsers.submit(() -> walk(editor, walk -> edit(walk, file)));
            Future<List<String>> worked = browsers.submit(() -> walk(officer, walk -> work(walk, file)));
            table.addAll(edited.get());
            table.addAll(worked.get());
        }
        table.addAll(walk(officer, DeskPagesIT::decide));
        table.addAll(walk(Desk.with(server, ""), DeskPagesIT::signIn));
        Files.write(Path.of("target", "gates-desks.md"), table);
        assertThat(gates.faults()).isEmpty();
    }

    private static void signIn(Walk walk) {
        walk.look("/konto", "/konto/lank/x");
        walk.send("/konto", "form");
    }

    private static void edit(Walk walk, String file) {
        for (String section : List.of("head", "short", "good-at", "film")) {
            walk.look(OWN + "/del/" + section);
        }
        walk.look("/anordnarwebb", OWN + "/siffror", OWN + "/siffror/kommande/" + file);
        walk.look(OWN + "/oversattningar", OWN + "/oversattningar/ar", OWN + "/forhandsvisning");
        walk.look("/konto/inloggningar", "/kommun", "/anordnarwebb/exempel/nobody");

        walk.open(OWN + "/del/contact").fill("#phone", "ring oss");
        walk.submit(OWN + "/del/contact", "form");
        Walk late = walk.besides();
        walk.open(OWN + "/del/head").fill("#summary", "Du lär dig svenska och ett yrke.");
        late.open(OWN + "/del/head").fill("#summary", "Du provar ett jobb.");
        walk.submit(OWN + "/del/head", "form");
        late.submit(OWN + "/del/head", "form");
        walk.look(OWN);
        walk.send(OWN, "form[action$=lamna-in]");
    }

    private static void work(Walk walk, String file) {
        walk.look("/kommun", "/kommun/konton", "/kommun/konton/2", "/kommun/konton/999999", "/kommun/logg");
        walk.look(SYSTEM + "/anordnare", SYSTEM + "/anordnare/" + PROVIDER, SYSTEM + "/anordnare/" + PROVIDER + "/0");
        walk.look(SYSTEM + "/import", SYSTEM + "/import/" + file, SYSTEM + "/granser", SYSTEM + "/versioner");
        walk.look(SYSTEM + "/versioner/1");
        for (String path : List.of("/kommun/konton", SYSTEM + "/anordnare", SYSTEM + "/granser")) {
            walk.send(path, "form");
        }
    }

    private static void decide(Walk walk) {
        walk.look("/kommun/andringar", "/kommun/andringar/1");
        walk.send("/kommun/andringar/1", "form[action$=godkann]");
    }

    /** In a browser of its own, since one is driven by one thread. */
    private List<String> walk(Desk who, Consumer<Walk> through) {
        try (Browser browser = Browser.start()) {
            BrowserContext context = browser.get().newContext(new NewContextOptions().setBypassCSP(true));
            if (!who.cookie().isEmpty()) {
                context.addCookies(List.of(new Cookie("__Host-jamforaren", who.cookie())
                        .setUrl("https://localhost")
                        .setSecure(true)));
            }
            Walk walk = new Walk(context.newPage(), new ArrayList<>());
            through.accept(walk);
            return walk.rows;
        }
    }

    /** Somebody's way through the desks, with a row for each page on it. */
    private final class Walk {
        private final Page page;
        private final List<String> rows;

        private Walk(Page page, List<String> rows) {
            this.page = page;
            this.rows = rows;
        }

        /** The same person with another page open. */
        Walk besides() {
            return new Walk(page.context().newPage(), rows);
        }

        Page open(String path) {
            page.navigate(url(path));
            return page;
        }

        void look(String... paths) {
            for (String path : paths) {
                rows.add(gates.row(page, "desk " + path, "sv", () -> page.navigate(url(path))));
            }
        }

        /** Opens a page and sends its first such form as it stands. */
        void send(String path, String form) {
            open(path);
            submit(path, form);
        }

        void submit(String path, String form) {
            rows.add(gates.row(
                    page,
                    "desk " + path + " " + form,
                    "sv",
                    () -> page.waitForNavigation(
                            () -> page.locator("main " + form).first().evaluate("form => form.submit()"))));
        }
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
