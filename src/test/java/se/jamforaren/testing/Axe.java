package se.jamforaren.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What axe minds on the page that stands in a browser, each as its rule and the first element that breaks it. It is
 * asked without its builder, which brings the program to the page again for each question and fetches all that is right.
 */
public final class Axe {
    private static final String PROGRAM = program();
    private static final String ASK = """
            runOnly => axe.run(document, { runOnly, resultTypes: ['violations'], elementRef: false, preload: false })
                .then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html))""";

    private Axe() {}

    /** Faults against WCAG 2.0–2.2, A and AA, and against best practice. */
    public static List<String> faults(Page page) {
        return ask(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    /** Faults of contrast in the colours that the page has now. */
    public static List<String> contrast(Page page) {
        return ask(page, "rule", List.of("color-contrast", "link-in-text-block"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> ask(Page page, String type, List<String> values) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(PROGRAM);
        }
        return (List<String>) page.evaluate(ASK, Map.of("type", type, "values", values));
    }

    private static String program() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
