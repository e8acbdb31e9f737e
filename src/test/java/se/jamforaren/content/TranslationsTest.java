package se.jamforaren.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
    @TempDir
    Path folder;

    @Test
    void aTextIsJoinedWithItsTranslationsByItsPath() throws IOException {
        JsonNode tree =
                tree("name: Namn\nlist:\n  - id: first\n    title: Första\n  - term: need.young\n    note: Ung\n");

        translations("en", "it.name=Name\nit.list.first.title=First\nit.list.young.note=Young\nother.name=No")
                .apply("it", tree);
        translations("ar", "it.name=اسم").apply("it", tree);

        assertThat(tree.at("/name").toString()).isEqualTo("{\"sv\":\"Namn\",\"en\":\"Name\",\"ar\":\"اسم\"}");
        assertThat(tree.at("/list/0/title/en").asText()).isEqualTo("First");
        assertThat(tree.at("/list/1/note/en").asText()).isEqualTo("Young");
        assertThat(tree.at("/list/1/note/sv").asText()).isEqualTo("Ung");
    }

    @Test
    void aKeyThatLeadsToNoSwedishTextIsAFault() throws IOException {
        JsonNode tree = tree("name: Namn\nlist:\n  - id: first\n    title: Första\nnumber: 3\n");

        for (String key : new String[] {"nam", "list", "list.second.title", "list.first", "number", "name.x.y"}) {
            assertThatThrownBy(() -> translations("en", "it." + key + "=x").apply("it", tree))
                    .isInstanceOf(ContentException.class)
                    .hasMessage(folder.resolve("en.properties") + ": it." + key
                            + " translates nothing, expected the path of a Swedish text");
        }
    }

    @Test
    void aKeyMustBeginWithSomethingThatIsTranslated() throws IOException {
        Translations translations = translations("en", "it.name=Name");

        assertThatNoException().isThrownBy(() -> translations.expectPrefixes(Set.of("it")));
        assertThatThrownBy(() -> translations.expectPrefixes(Set.of("other"))).hasMessageContaining("it.name");
        assertThatThrownBy(() -> translations("en", "it=x").expectPrefixes(Set.of("it")))
                .hasMessageContaining("expected a key that begins with one of [it]");
    }

    private Translations translations(String language, String lines) throws IOException {
        return Translations.read(Files.writeString(folder.resolve(language + ".properties"), lines));
    }

    private JsonNode tree(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("it.yml"), yaml)).tree();
    }
}
