package se.jamforaren.catalogue;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** What is read from the content folder once, at the start. */
@Factory
final class ContentBeans {
    @Singleton
    ContentFolder content(@Value("${jamforaren.content:}") String setting) {
        return ContentFolder.locate(setting);
    }

    @Singleton
    Languages languages(ContentFolder content) {
        return Languages.read(content);
    }

    @Singleton
    Vocabulary vocabulary(ContentFolder content) {
        return Vocabulary.read(content);
    }

    @Singleton
    ChoiceSystems choiceSystems(ContentFolder content) {
        return ChoiceSystems.read(content);
    }
}
