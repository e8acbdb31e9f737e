package se.jamforaren.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import se.jamforaren.content.ContentException;

/**
 * A page of prose, written in Markdown.
 *
 * @param name file name without language and ending
 * @param language tag of the language that it is in
 * @param title text of its first line, {@code # title}
 * @param source the whole text in Markdown
 */
public record Page(String name, String language, String title, String source) {
    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern FOREIGN = Pattern.compile("(?ms)^::: ([a-z]{2,3})$(.*?)^:::$");
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** @throws ContentException when the first line is not a title */
    public static Page read(Path file, String name, String language) {
        try {
            String source = Files.readString(file).strip();
            String[] parts = source.split("\n", 2);
            if (!parts[0].startsWith("# ") || parts.length < 2) {
                throw new ContentException(file + ":1: expected a title, # and a space, and then the text");
            }
            return new Page(name, language, parts[0].substring(2).strip(), source);
        } catch (IOException e) {
            throw new ContentException(file + ": expected a text in UTF-8 (" + e.getMessage() + ")");
        }
    }

    /**
     * Everything after the title as HTML; markup in the source is shown as text, and what stands between the lines
     * {@code ::: fi} and {@code :::} is marked as being in that language.
     */
    public String html() {
        String markdown = source.substring(source.indexOf('\n') + 1);
        Matcher passage = FOREIGN.matcher(markdown);
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (; passage.find(); from = passage.end()) {
            html.append(render(markdown.substring(from, passage.start())))
                    .append("<div lang=\"" + passage.group(1) + "\" dir=\"ltr\">\n")
                    .append(render(passage.group(2)))
                    .append("</div>\n");
        }
        return html.append(render(markdown.substring(from))).toString();
    }

    /** The source without its passages in other languages. */
    public String sourceInItsLanguage() {
        return FOREIGN.matcher(source).replaceAll("");
    }

    private static String render(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    static Map<String, Page> readAll(Path folder, String language) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> read(file, file.getFileName().toString().replaceFirst("\\.md$", ""), language))
                    .collect(Collectors.toUnmodifiableMap(Page::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
