package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.OtherPortal;
import se.jamforaren.testing.PseudoLanguages;

/**
 * What every type of page must be, in Swedish, Arabic, Tigrinya and two languages that nobody speaks. What was measured
 * is written to target/gates.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final List<String> LANGUAGES =
            List.of("sv", "ar", "ti", PseudoLanguages.LONGER, PseudoLanguages.MIRRORED);
    private static final int AT_ONCE = 2;

    private OtherPortal portal;
    private String url;
    private PageGates gates;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        ContentCopy content = ContentCopy.in(folder.resolve("content"));
        PseudoLanguages.addTo(content);
        portal = OtherPortal.open(content, folder.resolve("home"));
        url = portal.server().getURL().toString();
        gates = new PageGates(portal.server());
    }

    @AfterAll
    void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void everyTypeOfPagePassesEveryGate() throws Exception {
        List<String> table = new ArrayList<>(PageGates.HEAD);
        try (ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> languages = LANGUAGES.stream()
                    .map(language -> browsers.submit(() -> rows(language)))
                    .toList();
            for (Future<List<String>> rows : languages) {
                table.addAll(rows.get());
            }
        }
        Files.write(Path.of("target", "gates.md"), table);
        assertThat(gates.faults()).isEmpty();
    }

    /** In a browser of its own, since one is driven by one thread. */
    private List<String> rows(String language) {
        try (Browser browser = Browser.start();
                BrowserContext context = browser.get().newContext(new NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            return PageType.ALL.stream()
                    .map(type -> gates.row(page, type.name(), language, () -> type.open(page, url, language)))
                    .toList();
        }
    }

    @Test
    void aPageWithAScriptSaysTheSameWithoutIt() {
        try (Browser browser = Browser.start();
                BrowserContext with = browser.get().newContext();
                BrowserContext without =
                        browser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page scripted = with.newPage();
            Page plain = without.newPage();
            int scripts = 0;
            for (PageType type : PageType.ALL) {
                if (type.open(plain, url, "sv").text().contains("<script ")) {
                    type.open(scripted, url, "sv");
                    assertThat(plain.locator("body").innerText())
                            .as(type.name())
                            .isNotBlank()
                            .isEqualTo(scripted.locator("body").innerText());
                    scripts++;
                }
            }
            assertThat(scripts).isPositive();
        }
    }
}
