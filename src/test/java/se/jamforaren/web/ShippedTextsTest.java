package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.TextProperties;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.result.Status;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** Everything that is said exists in Swedish; a failure shows the lines to paste. */
class ShippedTextsTest {
    private static final ContentFolder CONTENT = ContentFolder.locate("");
    private static final Languages LANGUAGES = Languages.read(CONTENT);
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("\\{\\{\\{?~?t \"([^\"]+)\"");
    private static final Pattern HELPER_AS_VALUE = Pattern.compile("\\(t \"([^\"]+)\"");

    @Test
    void everyMessageOfATemplateExists() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(ContentFolder.webFolder().resolve("templates"))) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".hbs")).toList()) {
                String text = Files.readString(template);
                Stream.of(KEY_IN_TEMPLATE, HELPER_AS_VALUE)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map((MatchResult match) -> match.group(1))
                        .forEach(keys::add);
            }
        }

        assertThat(keys).contains("brand");
        assertThat(missingMessages(keys)).as("paste into messages.properties").isEmpty();
    }

    @Test
    void everyFieldOfAProfileHasALabel() {
        Set<String> keys = ProfileField.all().stream()
                .map(field -> "field." + field.name())
                .collect(Collectors.toSet());

        assertThat(missingMessages(keys)).as("paste into messages.properties").isEmpty();
    }

    @Test
    void everyReasonNotToShowAFigureHasItsWords() {
        Set<String> keys = Stream.of(Status.values())
                .filter(status -> status != Status.SHOWN)
                .map(status -> "figure." + status.id())
                .collect(Collectors.toSet());

        assertThat(missingMessages(keys)).as("paste into messages.properties").isEmpty();
    }

    @Test
    void everyTermHasALabel() {
        Set<String> missing = Vocabulary.read(CONTENT).all().stream()
                .map(Term::code)
                .filter(code -> LANGUAGES.swedish().term(code).equals(code)
                        || LANGUAGES.swedish().term(code).equals(code.replaceFirst("^language\\.", "")))
                .map(code -> code + "=")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).as("paste into terms.properties").isEmpty();
    }

    @Test
    void everyTranslationHasThePlaceholdersOfTheSwedish() {
        Map<String, String> swedish = messages(LANGUAGES.swedish());
        Map<String, String> wrong = new TreeMap<>();
        LANGUAGES
                .texts()
                .forEach(texts -> messages(texts).forEach((key, message) -> {
                    Set<String> expected = swedish.containsKey(key) ? placeholders(swedish.get(key)) : Set.of();
                    if (!swedish.containsKey(key) || !placeholders(message).equals(expected)) {
                        wrong.put(
                                texts.language().tag() + "/messages.properties: " + key + "=" + message,
                                swedish.containsKey(key) ? "expected the placeholders " + expected : "not in Swedish");
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private static Set<String> missingMessages(Set<String> keys) {
        return keys.stream()
                .filter(key -> !LANGUAGES.swedish().hasMessage(key))
                .map(key -> key + "=")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> messages(Texts texts) {
        return TextProperties.read(CONTENT.root()
                .resolve("languages")
                .resolve(texts.language().tag())
                .resolve("messages.properties"));
    }

    private static Set<String> placeholders(String message) {
        return new TreeSet<>(new MessageFormat(message).getArgumentNames());
    }
}
