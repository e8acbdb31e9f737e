package se.jamforaren.catalogue;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** What is read from the content folder once, at the start; the languages while the rest of the portal is made. */
@Factory
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ContentBeans {
    private final ContentFolder content;
    private final CompletableFuture<Languages> languages;

    ContentBeans(@Value("${jamforaren.content:}") String setting) {
        content = ContentFolder.locate(setting);
        languages = CompletableFuture.supplyAsync(() -> Languages.read(content));
    }

    @Singleton
    ContentFolder content() {
        return content;
    }

    @Singleton
    Languages languages() {
        return languages.join();
    }

    @Singleton
    Vocabulary vocabulary() {
        return Vocabulary.read(content);
    }

    @Singleton
    ChoiceSystems choiceSystems() {
        return ChoiceSystems.read(content);
    }
}
