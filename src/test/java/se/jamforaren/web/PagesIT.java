package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/**
 * What every type of page must be, in every language: free of faults in axe, without sideways scroll on the smallest
 * screen, with targets that can be hit, light on the wire, and whole without script. The pages are left in
 * target/pages for the HTML checker.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final Path FOLDER = Path.of("target", "pages");
    private static final List<String> TYPES = List.of(
            "",
            "nacka-2016/",
            "nacka-2016/?q=svenska&programme=sai",
            "nacka-2016/?language=so&industry=transport&order=name",
            "nacka-2016/?q=qqqqqq",
            "nacka-2016/?page=7",
            "nacka-2016/anordnare/jobblotsen",
            "nacka-2016/anordnare/cognix?a=misa",
            "exempel/",
            "exempel/anordnare/exempelbryggan",
            "exempel/anordnare/exempelstart",
            "nacka-2016/insats/forstarkt",
            "nacka-2016/siffror",
            "exempel/siffror",
            "nacka-2016/jamfor",
            "nacka-2016/jamfor?a=misa&a=cognix&a=integra&a=eductus",
            "nacka-2016/valj",
            "exempel/valj",
            "nacka-2016/blad",
            "nacka-2016/blad?a=misa",
            "exempel/blad?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak&med=en",
            "om/tillganglighet",
            "om/integritet",
            "om/rattigheter",
            "nope",
            "nacka-2016/?page=x");

    private static final List<String> MAIN = List.of(
            "",
            "nacka-2016/?q=svenska&programme=sai",
            "exempel/anordnare/exempelbryggan",
            "exempel/jamfor?a=exempelbryggan&a=exempelkoden&a=exempelstart",
            "nacka-2016/valj",
            "nacka-2016/blad?a=misa&a=cognix",
            "nacka-2016/?page=x");

    @Inject
    EmbeddedServer server;

    private Browser browser;
    private List<String> faults;

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @BeforeEach
    void clear() {
        faults = new ArrayList<>();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Every type in Swedish; in the other languages those that differ most. */
    static Stream<String> paths() {
        return Stream.concat(
                TYPES.stream().map(type -> "/sv/" + type),
                Stream.of("en").flatMap(language -> MAIN.stream().map(type -> "/" + language + "/" + type)));
    }

    @Test
    void axeFindsNothingInLightDarkAndForcedColours() {
        eachIn(new NewContextOptions().setViewportSize(390, 844), (path, page) -> {
            axe(path, page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            axe(path + " dark", page);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setForcedColors(ForcedColors.ACTIVE));
            axe(path + " in forced colours", page);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setForcedColors(ForcedColors.NONE));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void theSmallestScreenNeedsNoSidewaysScroll() {
        eachIn(new NewContextOptions().setViewportSize(320, 568).setBypassCSP(true), (path, page) -> {
            widthOf(path, page, "");
            page.addStyleTag(new Page.AddStyleTagOptions().setContent("html{font-size:200%!important}"));
            widthOf(path, page, " with text at 200 %");
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTargetCanBeHit() {
        eachIn(new NewContextOptions().setViewportSize(390, 844), (path, page) -> {
            Object small = page.evaluate("""
                    () => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,summary')]
                      .filter(e => !e.closest('.prose p, .prose li, .why'))
                      .map(e => [e, e, e.labels && e.labels[0] || e].map((x, i) => i ? x.getBoundingClientRect() : x))
                      .map(([e, r, l]) => [e, {width: Math.max(r.width, l.width), height: Math.max(r.height, l.height), right: r.right, bottom: r.bottom}])
                      .filter(([e, r]) => r.width > 0 && r.height > 0 && r.right > 0 && r.bottom > 0)
                      .filter(([e, r]) => r.height < 44 || r.width < 44)
                      .map(([e]) => e.outerHTML.slice(0, 90))""");
            ((List<?>) small).forEach(target -> faults.add(path + ": smaller than 44 px: " + target));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsLightAndWholeWithoutScript() throws IOException {
        Files.createDirectories(FOLDER);
        Reader reader = new Reader(server);
        for (String path : paths().toList()) {
            String html = reader.get(path).body();
            Files.writeString(FOLDER.resolve(path.replaceAll("[^a-z0-9]+", "_") + ".html"), html);
            int bytes = zipped(html);
            System.out.printf("%6d B %s%n", bytes, path);
            assertThat(bytes).as(path).isLessThan(8 * 1024);
            assertThat(html).as(path).doesNotContain(" style=", "<no-such", "\uFFFD");
            assertThat(html).as(path).doesNotContainPattern("<script(?! defer src=\"/assets/[^\"]+\"></script>)");
        }
        assertThat(zipped(reader.get(styleOf(reader)).body())).isLessThan(6 * 1024);
    }

    @Test
    void theStyleSheetKnowsNoLeftAndRight() {
        Reader reader = new Reader(server);
        assertThat(reader.get(styleOf(reader)).body())
                .doesNotContainPattern("(?<![a-z-])(left|right|margin-top|padding-top|width:|height:)(?![a-z-])");
    }

    private static String styleOf(Reader reader) {
        return reader.get("/sv/").body().replaceAll("(?s).*href=\"(/assets/[^\"]*style.css)\".*", "$1");
    }

    private void axe(String path, Page page) {
        for (Rule rule : new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()) {
            faults.add(path + ": " + rule.getId() + " "
                    + rule.getNodes().getFirst().getHtml());
        }
    }

    private void widthOf(String path, Page page, String how) {
        Object width = page.evaluate("() => document.scrollingElement.scrollWidth");
        if (((Number) width).intValue() > 320) {
            faults.add(path + how + ": " + width + " px wide on a screen of 320");
        }
    }

    private void eachIn(NewContextOptions options, java.util.function.BiConsumer<String, Page> look) {
        try (BrowserContext context = browser.get().newContext(options)) {
            Page page = context.newPage();
            paths().forEach(path -> {
                page.navigate(server.getURL() + path);
                look.accept(path, page);
            });
        }
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
