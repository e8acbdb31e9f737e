package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.OtherPortal;
import se.jamforaren.testing.PseudoLanguages;
import se.jamforaren.testing.Reader;

/**
 * What every type of page must be, in Swedish, Arabic, Tigrinya and two languages that nobody speaks. What was measured
 * is written to target/gates.md, and the pages are left in target/pages for the HTML checker.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final Path PAGES = Path.of("target", "pages");
    private static final List<String> LANGUAGES =
            List.of("sv", "ar", "ti", PseudoLanguages.LONGER, PseudoLanguages.MIRRORED);
    private static final Set<String> SPOKEN = Set.of("sv", "ar", "ti");

    /** Whether everything is measured in all five, and unfolded; the build leaves out what hangs on no language. */
    private static final boolean ALL = Boolean.getBoolean("gates.all");

    private static final int AT_ONCE = 2;
    private static final int KB = 1000;
    private static final int MOST_OF_A_LIST = 7_200;

    private static final List<String> HEAD = List.of(
            "| page | language | status | HTML B | HTML+CSS+JS B | requests | axe | axe dark | axe forced colours"
                    + " | px wide at 320 | text 200 % | text spaced | below 24 px | below 44 px | names | keyboard |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<String>> rows = new ConcurrentHashMap<>();
    private OtherPortal portal;
    private String url;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        ContentCopy content = ContentCopy.in(folder.resolve("content"));
        PseudoLanguages.addTo(content);
        portal = OtherPortal.open(content, folder.resolve("home"));
        url = portal.server().getURL().toString();
        Files.createDirectories(PAGES);
    }

    @AfterAll
    void close() {
        if (portal != null) {
            portal.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyTypeOfPagePassesEveryGate() throws Exception {
        try (ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> languages = LANGUAGES.stream()
                    .<Future<?>>map(language -> browsers.submit(() -> measure(language)))
                    .toList();
            for (Future<?> language : languages) {
                language.get();
            }
        }
        List<String> table = new ArrayList<>(HEAD);
        LANGUAGES.forEach(language -> table.addAll(rows.get(language)));
        Files.write(Path.of("target", "gates.md"), table);
        Files.write(Path.of("target", "gates-faults.txt"), faults);
        assertThat(faults).isEmpty();
    }

    /** In a browser of its own, since one is driven by one thread. */
    private void measure(String language) {
        rows.put(language, new ArrayList<>());
        try (Browser own = Browser.start();
                BrowserContext context = own.get()
                        .newContext(new NewContextOptions()
                                .setViewportSize(320, 568)
                                .setBypassCSP(true))) {
            Page page = context.newPage();
            PageType.ALL.forEach(type -> measure(page, type, language));
        }
    }

    @Test
    void aPageWithScriptSaysTheSameWithoutIt() {
        for (String path : List.of("exempel/anordnare/exempelbryggan", "exempel/insats/sai", "om/rattigheter")) {
            assertThat(words(path, false)).isNotBlank().isEqualTo(words(path, true));
        }
    }

    private void measure(Page page, PageType type, String language) {
        Set<String> asked = new HashSet<>();
        Consumer<Request> listener = request -> {
            if (request.isNavigationRequest()) {
                asked.clear();
            }
            asked.add(request.url());
        };
        page.setViewportSize(320, 568);
        page.onRequest(listener);
        Response response = type.open(page, url, language);
        page.offRequest(listener);
        String html = response.text();
        if (ALL) {
            page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        }

        Gates gates = new Gates(page);
        String where = language + " " + type.name();
        List<Integer> widths = gates.widths();
        page.setViewportSize(390, 844);
        Map<String, Object> layout = gates.layout();
        List<String> names = gates.names();
        boolean looked = ALL || SPOKEN.contains(language);
        boolean whole = ALL || language.equals("sv");
        if (SPOKEN.contains(language)) {
            write(language + "_" + type.name().replaceAll("[^a-z0-9]+", "_"), html);
        }
        List<String> axe = looked ? gates.axe() : List.of();
        List<String> dark = whole ? gates.contrast(ColorScheme.DARK, ForcedColors.NONE) : List.of();
        List<String> forced = whole ? gates.contrast(ColorScheme.LIGHT, ForcedColors.ACTIVE) : List.of();
        page.setViewportSize(1024, 768);
        List<String> keyboard = whole ? gates.keyboard() : List.of();

        int size = zipped(html);
        int weight = size
                + asked.stream().filter(this::isCounted).mapToInt(this::weight).sum();
        long files =
                asked.stream().filter(address -> !address.startsWith("data:")).count();
        fault(where, "axe", axe);
        fault(where, "axe in the dark", dark);
        fault(where, "axe in forced colours", forced);
        fault(where, "keyboard", keyboard);
        fault(where, "no name or one given twice", names);
        layout.forEach((gate, found) -> {
            if (found instanceof List<?> list) {
                fault(where, gate, list);
            }
        });
        expect(widths.stream().allMatch(width -> width <= 320), where + ": px wide at 320: " + widths);
        expect(!type.name().startsWith("list") || size <= MOST_OF_A_LIST, where + ": HTML of " + size + " B");
        expect(weight <= (type.name().startsWith("list") ? 30 : 20) * KB, where + ": " + weight + " B");
        expect(files <= 4, where + ": requests: " + asked);
        expect(
                asked.stream().allMatch(address -> address.startsWith(url) || address.startsWith("data:")),
                where + asked);
        expect(
                !html.matches("(?s).*(<script(?! defer src=)| style=|<no-such|\uFFFD).*"),
                where + ": script or style inline");
        expect(
                layout.get("direction").equals(language.startsWith("ar") ? "rtl" : "ltr"),
                where + " is read " + layout.get("direction"));
        rows.get(language)
                .add("| "
                        + String.join(
                                " | ",
                                type.name(),
                                language,
                                String.valueOf(response.status()),
                                String.valueOf(size),
                                String.valueOf(weight),
                                String.valueOf(files),
                                looked ? String.valueOf(axe.size()) : "–",
                                whole ? String.valueOf(dark.size()) : "–",
                                whole ? String.valueOf(forced.size()) : "–",
                                String.valueOf(widths.get(0)),
                                String.valueOf(widths.get(1)),
                                String.valueOf(widths.get(2)),
                                String.valueOf(((List<?>) layout.get("below24")).size()),
                                String.valueOf(((List<?>) layout.get("below44")).size()),
                                String.valueOf(names.size()),
                                whole ? String.valueOf(keyboard.size()) : "–")
                        + " |");
    }

    private void fault(String where, String gate, List<?> found) {
        found.forEach(one -> faults.add(where + ": " + gate + ": " + one));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private String words(String path, boolean script) {
        try (BrowserContext context = browser.get().newContext(new NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            page.navigate(url + "/sv/" + path);
            return page.locator("body").innerText();
        }
    }

    private boolean isCounted(String address) {
        return address.endsWith(".css") || address.endsWith(".js");
    }

    private int weight(String address) {
        return zipped(
                new Reader(portal.server()).get(address.substring(url.length())).body());
    }

    private static void write(String name, String html) {
        try {
            Files.writeString(PAGES.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
