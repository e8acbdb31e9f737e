package se.jamforaren.web;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.jamforaren.testing.Axe;

/** Measures the page that stands in a browser. What is found is told as texts; nothing found is an empty list. */
final class Gates {
    private static final String LAYOUT = script("layout.js");
    private static final String FOCUS = script("focus.js");
    private static final String SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;"
            + "word-spacing:.16em!important}p{margin-block-end:2em!important}";

    /** The most parts that one element has to tab through: a film's controls, or the year, month and day of a date. */
    private static final int MOST_PARTS = 20;

    private final Page page;

    Gates(Page page) {
        this.page = page;
    }

    /** Faults in the colours as they are. */
    List<String> axe() {
        return Axe.faults(page);
    }

    /** Faults of contrast in other colours; what axe finds besides does not hang on colours. */
    List<String> contrast(ColorScheme scheme, ForcedColors forced) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
        List<String> faults = Axe.contrast(page);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.NONE));
        return faults;
    }

    /** Widths in pixels: as it is, with text twice as large, and with the spacing of WCAG 1.4.12. */
    List<Integer> widths() {
        return List.of(width(), widthWith("html{font-size:200%!important}"), widthWith(SPACED));
    }

    private int widthWith(String style) {
        ElementHandle added = page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));
        int width = width();
        added.evaluate("style => style.remove()");
        return width;
    }

    private int width() {
        return ((Number) page.evaluate("() => document.scrollingElement.scrollWidth")).intValue();
    }

    /**
     * Targets below 24 and 44 px, words outside their drawing, text that is cut off, lines too tight for Arabic and
     * Ethiopic, and the direction of reading.
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> layout() {
        return (Map<String, Object>) page.evaluate(LAYOUT);
    }

    /** Controls without a name, and those with the name of another that does something else in the same place. */
    List<String> names() {
        return ControlNames.faults(page.locator("body").ariaSnapshot());
    }

    /** What the Tab key comes to and cannot be seen there, or cannot leave. */
    List<String> keyboard() {
        List<String> faults = new ArrayList<>();
        Set<Object> visited = new HashSet<>();
        Object last = null;
        int parts = 0;
        while (true) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
            if (focus == null) {
                return faults;
            }
            if (focus.get("number").equals(last)) {
                if (++parts > MOST_PARTS) {
                    faults.add("not to be left: " + focus.get("what"));
                    return faults;
                }
                continue;
            }
            parts = 0;
            if (!visited.add(focus.get("number"))) {
                return faults;
            }
            if (focus.get("hidden").equals(true)) {
                faults.add("focus not seen: " + focus.get("what"));
            }
            last = focus.get("number");
        }
    }

    private static String script(String name) {
        try (var in = Gates.class.getResourceAsStream("/gates/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
