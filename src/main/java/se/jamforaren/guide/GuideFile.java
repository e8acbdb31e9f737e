package se.jamforaren.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.Translations;
import se.jamforaren.content.YamlFile;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** Reads a questions.yml. */
final class GuideFile {
    private static final Set<String> FACETS = ProfileField.facets().stream()
            .map(field -> field.facet().orElseThrow())
            .collect(Collectors.toSet());

    private final YamlFile file;
    private final Vocabulary vocabulary;
    private final List<String> programmes;

    private GuideFile(YamlFile file, ChoiceSystem choiceSystem, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.programmes = choiceSystem.programmes().stream().map(Programme::id).toList();
    }

    /** @throws ContentException when the file is wrong, naming it and the line */
    static Guide read(Path path, ChoiceSystem choiceSystem, List<Translations> translations, Vocabulary vocabulary) {
        GuideFile guide = new GuideFile(YamlFile.read(path), choiceSystem, vocabulary);
        guide.file.as(Guide.class); // so that its own faults are told before those of its translations
        JsonNode questions = guide.file.tree().path(ChoiceSystems.QUESTIONS);
        for (int question = 0; question < questions.size(); question++) {
            guide.checkAnswers("/" + ChoiceSystems.QUESTIONS + "/" + question + "/answers", questions.path(question));
        }
        translations.forEach(translation -> translation.apply(ChoiceSystems.QUESTIONS, questions));
        return guide.file.as(Guide.class);
    }

    private void checkAnswers(String pointer, JsonNode question) {
        for (int answer = 0; answer < question.path("answers").size(); answer++) {
            JsonNode means = question.path("answers").path(answer).path("means");
            for (int term = 0; term < means.size(); term++) {
                checkTerm(
                        pointer + "/" + answer + "/means/" + term,
                        means.path(term).asText());
            }
            JsonNode named = question.path("answers").path(answer).path("programmes");
            for (int programme = 0; programme < named.size(); programme++) {
                if (!programmes.contains(named.path(programme).asText())) {
                    throw file.error(
                            pointer + "/" + answer + "/programmes/" + programme,
                            named.path(programme).asText() + ", expected one of " + programmes);
                }
            }
        }
    }

    private void checkTerm(String pointer, String code) {
        if (vocabulary
                .find(code)
                .filter(term -> !term.retired())
                .map(Term::group)
                .filter(FACETS::contains)
                .isEmpty()) {
            throw file.error(pointer, code + ", expected a term of the vocabulary that profiles are made of");
        }
    }
}
