package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A desk loads all style sheets, so a name that two of them give a meaning of its own means both everywhere. Pages are
 * read from either side.
 */
class StyleSheetsTest {
    private static final Pattern NAMED = Pattern.compile("^\\.([A-Za-z0-9-]+)\\{", Pattern.MULTILINE);

    @Test
    void eachNameHasItsMeaningInOneOfThem() throws IOException {
        Map<String, TreeSet<String>> sheets = new TreeMap<>();
        for (Path sheet : all()) {
            NAMED.matcher(Files.readString(sheet))
                    .results()
                    .forEach(match -> sheets.computeIfAbsent(match.group(1), name -> new TreeSet<>())
                            .add(sheet.getFileName().toString()));
        }

        sheets.values().removeIf(in -> in.size() == 1);
        assertThat(sheets).isEmpty();
    }

    @Test
    void noneOfThemKnowsLeftAndRight() throws IOException {
        for (Path sheet : all()) {
            assertThat(sheet).content().doesNotContainPattern("(?<![a-z])(left|right)(?![a-z-])");
            assertThat(sheet).content().doesNotContainPattern("(?<![a-z-])(margin-top|padding-top|width:|height:)");
        }
    }

    private static List<Path> all() throws IOException {
        try (var files = Files.walk(Path.of("web/assets"))) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }
}
