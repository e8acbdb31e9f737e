package se.jamforaren.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Understanding.Meaning;

/**
 * A reader's words, understood, with who has them.
 *
 * @param meanings the words that stand for a term, or that stand in some provider's name or page
 * @param withText ids of the providers whose page has the words of each meaning
 * @param withName ids of the providers whose name has them
 */
record Words(List<Meaning> meanings, Map<Meaning, Set<String>> withText, Set<String> withName, boolean lost) {

    static Words read(String words, Catalogue catalogue, Understanding understanding, ProviderIndex index) {
        String id = catalogue.choiceSystem().id();
        List<Meaning> all = words.isBlank()
                ? List.of()
                : understanding.of(
                        words,
                        word -> !index.withName(id, word).isEmpty()
                                || !index.withWords(id, word).isEmpty());
        Map<Meaning, Set<String>> withText = new HashMap<>();
        Set<String> withName = new TreeSet<>();
        for (Meaning meaning : all) {
            Set<String> text = index.withWords(id, meaning.text());
            Set<String> name = index.withName(id, meaning.text());
            if (text.isEmpty() && name.isEmpty() && meaning.terms().isEmpty()) {
                name = index.withNameLike(id, meaning.text());
            }
            withName.addAll(name);
            text.addAll(name);
            withText.put(meaning, text);
        }
        List<Meaning> known = all.stream()
                .filter(meaning ->
                        !meaning.terms().isEmpty() || !withText.get(meaning).isEmpty())
                .toList();
        return new Words(known, withText, withName, known.isEmpty() && !words.isBlank());
    }

    /** Whether a provider's page or claims have any of the words; everyone's do when there are no words. */
    boolean mayFit(ListedProvider listed) {
        return !lost && (meanings.isEmpty() || meanings.stream().anyMatch(meaning -> has(listed, meaning)));
    }

    private boolean has(ListedProvider listed, Meaning meaning) {
        return withText.get(meaning).contains(listed.id())
                || ProfileField.facets().stream()
                        .flatMap(field -> field.claims(listed.provider().profile()).stream())
                        .anyMatch(claim -> meaning.terms().contains(claim.term()));
    }
}
