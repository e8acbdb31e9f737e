package se.jamforaren.guide;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.vocabulary.Vocabulary;

/** The guides, read at the start so that a fault in them stops it. */
@Factory
final class GuideBeans {
    @Context
    Guides guides(ContentFolder content, ChoiceSystems choiceSystems, Vocabulary vocabulary) {
        return Guides.read(content, choiceSystems, vocabulary);
    }
}
