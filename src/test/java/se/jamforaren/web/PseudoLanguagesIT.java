package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.content.TextProperties;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.OtherPortal;

/** Two languages that nobody speaks: one with longer texts, and one that is read from right to left. */
class PseudoLanguagesIT {
    private static final String LONGER = "en-XA";
    private static final String MIRRORED = "ar-XB";
    private static final List<String> PAGES = List.of(
            "",
            "exempel/",
            "exempel/?q=jobb&language=so",
            "exempel/anordnare/exempelbryggan",
            "exempel/jamfor?a=exempelbryggan&a=exempelkoden&a=exempelstart",
            "exempel/siffror",
            "nacka-2016/siffror",
            "oversattningar",
            "om/rattigheter",
            "nope");

    @TempDir
    Path folder;

    @Test
    void everyPageFitsTheSmallestScreenAndIsMirrored() {
        ContentCopy content = ContentCopy.in(folder.resolve("content"));
        invent(content, LONGER, "ltr", "en", text -> "[" + text + padding(text) + "]");
        invent(content, MIRRORED, "rtl", "ar", text -> "\u202e" + text + "\u202c");
        List<String> faults = new ArrayList<>();
        try (OtherPortal portal = OtherPortal.open(content, folder.resolve("home"));
                Browser browser = Browser.start();
                BrowserContext context = browser.get().newContext(new NewContextOptions().setViewportSize(320, 640))) {
            Page page = context.newPage();
            for (String language : List.of(LONGER, MIRRORED)) {
                for (String path : PAGES) {
                    page.navigate(portal.server().getURL() + "/" + language + "/" + path);
                    Object wide = page.evaluate("() => document.scrollingElement.scrollWidth");
                    if (((Number) wide).intValue() > 320) {
                        faults.add(language + "/" + path + " is " + wide + " px wide");
                    }
                    Object direction = page.evaluate("() => getComputedStyle(document.body).direction");
                    if (!direction.equals(language.equals(MIRRORED) ? "rtl" : "ltr")) {
                        faults.add(language + "/" + path + " is " + direction);
                    }
                    if (language.equals(MIRRORED) && path.endsWith("siffror")) {
                        faults.addAll(outside(page, path));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Words of a drawing that stand outside it. */
    private static List<String> outside(Page page, String path) {
        List<String> faults = new ArrayList<>();
        Object words = page.evaluate("""
                () => [...document.querySelectorAll('svg text')]
                  .map(text => [text.textContent, text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()])
                  .filter(([, text, svg]) => text.left < svg.left - 20 || text.right > svg.right + 20)
                  .map(([words]) => words)""");
        ((List<?>) words).forEach(word -> faults.add(path + " draws outside: " + word));
        return faults;
    }

    private static void invent(
            ContentCopy content, String tag, String direction, String locale, UnaryOperator<String> change) {
        String folder = "languages/" + tag + "/";
        content.write(
                folder + "language.yml",
                "name: " + tag + "\ndirection: " + direction + "\nlocale: " + locale + "\nhtml: " + tag + "\n");
        for (String file : List.of("messages.properties", "terms.properties")) {
            StringBuilder changed = new StringBuilder();
            Map<String, String> texts =
                    TextProperties.read(content.root().resolve("languages/sv").resolve(file));
            texts.forEach((key, text) ->
                    changed.append(key).append('=').append(change.apply(text)).append('\n'));
            content.write(folder + file, changed.toString());
        }
        content.write(folder + "synonyms.properties", "");
    }

    /** Words for 40 in 100 more letters. */
    private static String padding(String text) {
        StringBuilder more = new StringBuilder(" ");
        while (more.length() * 10 < text.length() * 4) {
            more.append("öööööö ");
        }
        return more.toString().stripTrailing();
    }
}
