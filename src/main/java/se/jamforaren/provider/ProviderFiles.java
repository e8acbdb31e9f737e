package se.jamforaren.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.Translations;
import se.jamforaren.content.YamlFile;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.vocabulary.Vocabulary;

/** Reads the providers that are shipped as files of a choice system. */
public final class ProviderFiles {
    private ProviderFiles() {}

    /**
     * The providers of a choice system in the order of their file names.
     *
     * @throws se.jamforaren.content.ContentException when a file is wrong, naming it and the line
     */
    public static List<Provider> read(ContentFolder content, ChoiceSystem choiceSystem, Vocabulary vocabulary) {
        List<Translations> translations = ChoiceSystems.translations(content, choiceSystem.id());
        List<Provider> providers = new ArrayList<>();
        for (Path path : content.list("kundval/" + choiceSystem.id() + "/providers")) {
            YamlFile file = YamlFile.read(path);
            String id = path.getFileName().toString().replaceFirst("\\.yml$", "");
            checkTerms(file, vocabulary);
            file.as(Provider.class); // so that its own faults are told before those of its translations
            translations.forEach(
                    translation -> translation.apply(id, file.tree().path("profile")));
            Provider provider = file.as(Provider.class);
            if (!provider.id().equals(id)) {
                throw file.error("/id", provider.id() + ", expected the file's name " + id);
            }
            for (int i = 0; i < provider.authorisations().size(); i++) {
                String programme = provider.authorisations().get(i).programme();
                if (choiceSystem.findProgramme(programme).isEmpty()) {
                    throw file.error(
                            "/authorisations/" + i + "/programme",
                            programme + ", expected one of "
                                    + choiceSystem.programmes().stream()
                                            .map(p -> p.id())
                                            .toList());
                }
            }
            checkComments(file, provider, choiceSystem);
            providers.add(provider);
        }
        Set<String> prefixes = providers.stream().map(Provider::id).collect(Collectors.toCollection(TreeSet::new));
        prefixes.add(ChoiceSystems.TRANSLATED);
        prefixes.add(ChoiceSystems.QUESTIONS);
        translations.forEach(translation -> translation.expectPrefixes(prefixes));
        return providers;
    }

    private static void checkComments(YamlFile file, Provider provider, ChoiceSystem choiceSystem) {
        List<Comment> comments = provider.profile().comments().orElse(List.of());
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            if (choiceSystem.findMeasure(comment.measure()).isEmpty()) {
                throw file.error(
                        "/profile/comments/" + i + "/measure",
                        comment.measure() + ", expected one of "
                                + choiceSystem.measures().stream()
                                        .map(measure -> measure.id())
                                        .toList());
            }
        }
    }

    private static void checkTerms(YamlFile file, Vocabulary vocabulary) {
        for (ProfileField field : ProfileField.facets()) {
            JsonNode claims = file.tree().path("profile").path(field.name());
            String group = field.facet().orElseThrow();
            for (int i = 0; i < claims.size(); i++) {
                String code = claims.path(i).path("term").asText();
                if (vocabulary
                        .find(code)
                        .filter(term -> term.group().equals(group))
                        .isEmpty()) {
                    throw file.error(
                            "/profile/" + field.name() + "/" + i + "/term",
                            code + ", expected a term of the vocabulary that begins with " + group + ".");
                }
            }
        }
    }
}
