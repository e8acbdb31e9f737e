package se.jamforaren.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.jamforaren.catalogue.ListedProvider;

/**
 * A reader's words, understood, with who has them.
 *
 * @param meanings the words that say something
 * @param withText ids of the providers whose page has the words of each meaning
 * @param withName ids of the providers whose name has them
 */
record Words(List<Lexicon.Meaning> meanings, Map<Lexicon.Meaning, Set<String>> withText, Set<String> withName) {

    static Words read(String words, String choiceSystem, Lexicon lexicon, ProviderIndex index) {
        List<Lexicon.Meaning> meanings = words.isBlank() ? List.of() : lexicon.understand(words);
        Map<Lexicon.Meaning, Set<String>> withText = new HashMap<>();
        Set<String> withName = new TreeSet<>();
        for (Lexicon.Meaning meaning : meanings) {
            withText.put(meaning, index.withWords(choiceSystem, meaning.text()));
            withName.addAll(index.withName(choiceSystem, meaning.text()));
        }
        return new Words(meanings, withText, withName);
    }

    /** Whether a provider's page or claims have any of the words; everyone's do when there are no words. */
    boolean mayFit(ListedProvider listed) {
        return meanings.isEmpty()
                || withName.contains(listed.id())
                || meanings.stream().anyMatch(meaning -> has(listed, meaning));
    }

    boolean has(ListedProvider listed, Lexicon.Meaning meaning) {
        return withText.get(meaning).contains(listed.id())
                || se.jamforaren.provider.ProfileField.facets().stream()
                        .flatMap(field -> field.claims(listed.provider().profile()).stream())
                        .anyMatch(claim -> meaning.terms().contains(claim.term()));
    }
}
