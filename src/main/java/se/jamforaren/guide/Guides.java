package se.jamforaren.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.vocabulary.Vocabulary;

/** The guided choices: those of the choice systems that have a questions.yml. */
public final class Guides {
    private final Map<String, Guide> byChoiceSystem;

    private Guides(Map<String, Guide> byChoiceSystem) {
        this.byChoiceSystem = byChoiceSystem;
    }

    /** @throws se.jamforaren.content.ContentException when a questions.yml is wrong, naming it and the line */
    public static Guides read(ContentFolder content, ChoiceSystems choiceSystems, Vocabulary vocabulary) {
        Map<String, Guide> guides = new TreeMap<>();
        for (ChoiceSystem choiceSystem : choiceSystems.all()) {
            Path file = content.root().resolve("kundval/" + choiceSystem.id() + "/questions.yml");
            if (Files.exists(file)) {
                guides.put(
                        choiceSystem.id(),
                        GuideFile.read(
                                file,
                                choiceSystem,
                                ChoiceSystems.translations(content, choiceSystem.id()),
                                vocabulary));
            }
        }
        return new Guides(guides);
    }

    /** The guide of a choice system; empty when it has none. */
    public Optional<Guide> find(String choiceSystem) {
        return Optional.ofNullable(byChoiceSystem.get(choiceSystem));
    }
}
