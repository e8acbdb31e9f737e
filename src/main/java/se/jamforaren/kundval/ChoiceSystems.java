package se.jamforaren.kundval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.Translations;
import se.jamforaren.content.YamlFile;
import se.jamforaren.text.Page;

/** The choice systems under content/kundval. */
public final class ChoiceSystems {
    /** First part of the keys that translate a kundval.yml itself. */
    public static final String TRANSLATED = "kundval";

    /** First part of the keys that translate the questions of a guide. */
    public static final String QUESTIONS = "questions";

    private final ContentFolder content;
    private final Map<String, ChoiceSystem> byId;

    private ChoiceSystems(ContentFolder content, Map<String, ChoiceSystem> byId) {
        this.content = content;
        this.byId = byId;
    }

    /** @throws se.jamforaren.content.ContentException when a kundval.yml is wrong */
    public static ChoiceSystems read(ContentFolder content) {
        Map<String, ChoiceSystem> byId = new LinkedHashMap<>();
        for (Path folder : content.list("kundval")) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            YamlFile file = YamlFile.read(folder.resolve("kundval.yml"));
            file.as(ChoiceSystem.class); // so that its own faults are told before those of its translations
            translations(content, folder.getFileName().toString()).forEach(t -> t.apply(TRANSLATED, file.tree()));
            ChoiceSystem system = file.as(ChoiceSystem.class);
            if (!folder.getFileName().toString().equals(system.id())) {
                throw file.error("/id", system.id() + ", expected the folder's name " + folder.getFileName());
            }
            byId.put(system.id(), system);
        }
        return new ChoiceSystems(content, byId);
    }

    /** Translations of a choice system's texts, one for each language that has a file. */
    public static List<Translations> translations(ContentFolder content, String choiceSystem) {
        return content.list("kundval/" + choiceSystem + "/texts").stream()
                .map(Translations::read)
                .toList();
    }

    /** All of them in the order of their ids. */
    public List<ChoiceSystem> all() {
        return List.copyOf(byId.values());
    }

    /** The choice system with an id. */
    public Optional<ChoiceSystem> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The key of a programme's page among the texts of its choice system. */
    public static String pageKey(String programme) {
        return "programmes/" + programme;
    }

    /** The page about a programme in a language, else in Swedish. */
    public Optional<Page> page(String choiceSystem, String programme, String language) {
        Path folder = content.root().resolve("kundval/" + choiceSystem + "/programmes");
        return List.of(language, "sv").stream()
                .filter(tag -> Files.exists(folder.resolve(programme + "." + tag + ".md")))
                .findFirst()
                .map(tag -> Page.read(folder.resolve(programme + "." + tag + ".md"), programme, tag));
    }
}
