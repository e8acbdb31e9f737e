package se.jamforaren.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
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
 * @param html everything after the title; markup in the source is shown as text
 * @param source the whole text in Markdown
 */
public record Page(String name, String language, String title, String html, String source) {
    private static final Parser PARSER = Parser.builder().build();
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
            return new Page(
                    name, language, parts[0].substring(2).strip(), RENDERER.render(PARSER.parse(parts[1])), source);
        } catch (IOException e) {
            throw new ContentException(file + ": expected a text in UTF-8 (" + e.getMessage() + ")");
        }
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
