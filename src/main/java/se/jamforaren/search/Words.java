package se.jamforaren.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Understanding.Meaning;

/**
 * A reader's words, understood, with who has them.
 *
 * @param meanings the words that stand for a term, or that stand in some provider's name or page
 * @param unknown words that nobody here has and that stand for nothing
 * @param withText ids of the providers whose page has the words of each meaning
 * @param inName how many of the words are in a provider's name, by id
 * @param asWritten the text of each meaning, and each unknown word, as the reader wrote it
 */
record Words(
        List<Meaning> meanings,
        List<String> unknown,
        Map<Meaning, Set<String>> withText,
        Map<String, Integer> inName,
        Map<String, String> asWritten) {

    private static final int FEW = 4;

    /** Nothing was written. */
    static final Words NONE = new Words(List.of(), List.of(), Map.of(), Map.of(), Map.of());

    static Words read(
            Question question,
            Catalogue catalogue,
            Lexicon lexicon,
            Understanding all,
            Telling telling,
            ProviderIndex index) {
        if (question.words().isBlank()) {
            return NONE;
        }
        String id = catalogue.choiceSystem().id();
        Map<Meaning, Set<String>> withText = new HashMap<>();
        Map<String, Integer> inName = new TreeMap<>();
        Map<String, String> asWritten = new HashMap<>();
        Written written = new Written(question.words());
        List<Meaning> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Shapes shapes = new Shapes();
        for (Meaning meant : all.of(
                question.words(),
                question.language(),
                shapes,
                word -> !index.withName(id, word, shapes).isEmpty() || index.isWord(id, word))) {
            Set<String> name = names(meant, catalogue, shapes, index);
            Meaning meaning = name.isEmpty() || !meant.guessed()
                    ? meant.standingFor(telling.of(meant.terms()))
                    : meant.standingFor(Set.of());
            Set<String> text = index.withWords(id, phrases(meaning), shapes);
            if (text.isEmpty() && !telling.isAnyOffered(meaning.terms())) {
                otherWords(meaning, lexicon, question.language()).stream()
                        .map(word -> index.withWords(id, Set.of(word), shapes))
                        .filter(having -> having.size()
                                <= Math.max(1, catalogue.providers().size() / FEW))
                        .forEach(text::addAll);
            }
            name.forEach(provider -> inName.merge(provider, 1, Integer::sum));
            text.addAll(name);
            withText.put(meaning, text);
            asWritten.put(meaning.text(), written.of(meaning.text()));
            if (meaning.terms().isEmpty() && text.isEmpty()) {
                unknown.add(meaning.text());
            } else {
                known.add(meaning);
            }
        }
        return new Words(List.copyOf(known), List.copyOf(unknown), withText, inName, asWritten);
    }

    /** Whether something was written that nobody can make sense of, and nothing else. */
    boolean lost() {
        return meanings.isEmpty() && !unknown.isEmpty();
    }

    /** Whether a provider's page or claims have any of the words; everyone's do when there are no words. */
    boolean mayFit(ListedProvider listed) {
        return !lost() && (meanings.isEmpty() || meanings.stream().anyMatch(meaning -> has(listed, meaning)));
    }

    /** Words that are a name go before what they may mean, and so do words that are nearly or the beginning of one. */
    private static Set<String> names(Meaning meaning, Catalogue catalogue, Shapes shapes, ProviderIndex index) {
        Set<String> named = index.withName(catalogue.choiceSystem().id(), meaning.text(), shapes);
        if (named.isEmpty() && meaning.guessed()) {
            return new Names(catalogue).like(meaning.text());
        }
        return named;
    }

    /** What is looked for on pages. */
    private static Set<String> phrases(Meaning meaning) {
        Set<String> phrases = new TreeSet<>(meaning.parts());
        phrases.add(meaning.text());
        return phrases;
    }

    /** When nobody claims a term or has the word, pages with another word for it may help, if the word is no common one. */
    private static Set<String> otherWords(Meaning meaning, Lexicon lexicon, String reader) {
        Set<String> others = new TreeSet<>();
        meaning.terms().forEach(term -> others.addAll(lexicon.wordsFor(term, reader)));
        return others;
    }

    private boolean has(ListedProvider listed, Meaning meaning) {
        return withText.get(meaning).contains(listed.id())
                || ProfileField.facets().stream()
                        .flatMap(field -> field.claims(listed.provider().profile()).stream())
                        .anyMatch(claim -> meaning.terms().contains(claim.term()));
    }

    /** Ids of those who have the words of a meaning on their page. */
    Set<String> onPage(Meaning meaning) {
        return withText.getOrDefault(meaning, Set.of());
    }

    /** Codes of the terms that the words stand for. */
    List<String> terms() {
        return meanings.stream()
                .flatMap(meaning -> meaning.terms().stream())
                .distinct()
                .collect(Collectors.toList());
    }

    /** The single words of all meanings, without accents. */
    List<String> single() {
        return meanings.stream()
                .flatMap(meaning -> Stream.concat(Stream.of(meaning.text()), meaning.parts().stream()))
                .flatMap(phrase -> Stream.of(phrase.split(" ")))
                .distinct()
                .toList();
    }
}
