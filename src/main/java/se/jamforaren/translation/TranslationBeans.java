package se.jamforaren.translation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.guide.Guides;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** The shipped texts, read when somebody first asks how far the translations have come. */
@Factory
final class TranslationBeans {
    @Singleton
    ShippedTexts shippedTexts(
            ContentFolder content,
            Languages languages,
            Vocabulary vocabulary,
            ChoiceSystems choiceSystems,
            Guides guides) {
        return ShippedTexts.read(content, languages, vocabulary, choiceSystems, guides);
    }
}
