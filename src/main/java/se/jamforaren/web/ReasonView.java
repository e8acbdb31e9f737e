package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.stream.Stream;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Hit;
import se.jamforaren.text.LocalText;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * A term that a provider says it has and a reader asked for.
 *
 * @param term its code
 * @param note what the provider says about how, null for nothing
 */
public record ReasonView(String icon, String term, @Nullable LocalText note) {

    /** The claims of a provider that a match stands for; none when it matched by its words only. */
    public static Stream<ReasonView> of(Hit.Match match, ListedProvider listed, Vocabulary vocabulary) {
        return vocabulary.find(match.term()).stream()
                .flatMap(term -> ProfileField.facets().stream()
                        .filter(field -> field.facet().orElseThrow().equals(match.field()))
                        .flatMap(field -> field.claims(listed.provider().profile()).stream()
                                .filter(claim -> claim.term().equals(match.term()))
                                .map(claim -> new ReasonView(
                                        term.icon().orElse(field.icon()),
                                        claim.term(),
                                        claim.note().orElse(null)))));
    }
}
