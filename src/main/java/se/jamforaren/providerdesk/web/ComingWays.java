package se.jamforaren.providerdesk.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import se.jamforaren.importing.ComingFigures;
import se.jamforaren.text.Texts;

/** Ways to a provider's figures that are not public yet. */
@Singleton
final class ComingWays {
    private final ComingFigures coming;

    ComingWays(ComingFigures coming) {
        this.coming = coming;
    }

    /** A way to the figures of one file. */
    record Way(String words, String address) {}

    /** One for each file that waits and would change something about the provider. */
    List<Way> of(Own.Provider provider, Texts texts) {
        return coming.of(provider.key().choiceSystem()).stream()
                .flatMap(file -> file.about(provider.key().provider()).stream()
                        .map(own -> new Way(
                                texts.message(
                                        "provider.desk.coming.way",
                                        Map.of(
                                                "n",
                                                own.figures().size()
                                                        + own.gone().size(),
                                                "file",
                                                file.file().fileName())),
                                provider.address(
                                        "/siffror/kommande/" + file.file().id()))))
                .toList();
    }
}
