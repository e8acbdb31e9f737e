package se.jamforaren.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.micronaut.runtime.server.EmbeddedServer;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import se.jamforaren.testing.PseudoLanguages;
import se.jamforaren.testing.Reader;

/**
 * Holds pages against every gate: each becomes a row of a table, and what breaks a gate is told as a fault. The pages
 * are left in target/pages for the HTML checker.
 */
final class PageGates {
    /** The first lines of the table. */
    static final List<String> HEAD = List.of(
            "| page | language | status | HTML B | HTML+CSS+JS B | requests | axe | axe dark | axe forced colours"
                    + " | px wide at 320 | text 200 % | text spaced | below 24 px | below 44 px | names | keyboard |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");

    private static final Path PAGES = Path.of("target", "pages");

    /** Whether all is measured in every language, and unfolded; the build leaves out what hangs on no language. */
    private static final boolean ALL = Boolean.getBoolean("gates.all");

    private static final int KB = 1000;
    private static final int MOST_OF_A_LIST = 7_300;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final EmbeddedServer server;
    private final String url;

    PageGates(EmbeddedServer server) throws IOException {
        this.server = server;
        this.url = server.getURL().toString();
        Files.createDirectories(PAGES);
    }

    /** What broke a gate so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * Measures the page that is opened.
     *
     * @return its row of the table
     */
    String row(Page page, String name, String language, Supplier<Response> open) {
        Set<String> asked = new HashSet<>();
        Consumer<Request> listener = request -> {
            if (request.isNavigationRequest()) {
                asked.clear();
            }
            asked.add(request.url());
        };
        page.setViewportSize(320, 568);
        page.onRequest(listener);
        Response response = open.get();
        page.offRequest(listener);
        String html = response.text();
        if (ALL) {
            page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        }

        Gates gates = new Gates(page);
        String where = language + " " + name;
        List<Integer> widths = gates.widths();
        page.setViewportSize(390, 844);
        Map<String, Object> layout = gates.layout();
        List<String> names = gates.names();
        boolean spoken = !PseudoLanguages.ALL.contains(language);
        boolean looked = ALL || language.equals("sv") || language.equals("ar");
        boolean whole = ALL || language.equals("sv");
        if (spoken) {
            write(language + "_" + name.replaceAll("[^a-z0-9]+", "_"), html);
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
        expect(!name.startsWith("list") || size <= MOST_OF_A_LIST, where + ": HTML of " + size + " B");
        expect(weight <= (name.startsWith("list") ? 30 : 20) * KB, where + ": " + weight + " B");
        expect(files <= 4, where + ": requests: " + asked);
        expect(
                asked.stream().allMatch(address -> address.startsWith(url) || address.startsWith("data:")),
                where + asked);
        expect(
                !html.matches("(?s).*(<script(?! defer src=)|<style| style=| on[a-z]+=\"|<no-such|\uFFFD).*"),
                where + ": script or style inline");
        expect(
                layout.get("direction").equals(language.startsWith("ar") ? "rtl" : "ltr"),
                where + " is read " + layout.get("direction"));
        return "| "
                + String.join(
                        " | ",
                        name,
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
                + " |";
    }

    private void fault(String where, String gate, List<?> found) {
        found.forEach(one -> faults.add(where + ": " + gate + ": " + one));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private boolean isCounted(String address) {
        return address.endsWith(".css") || address.endsWith(".js");
    }

    private int weight(String address) {
        return zipped(new Reader(server).get(address.substring(url.length())).body());
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
