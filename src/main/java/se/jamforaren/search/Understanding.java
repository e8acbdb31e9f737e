package se.jamforaren.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes meanings of a reader's words: first whole phrases, then single words as they are, inflected, in parts (Swedish
 * compounds), with ae and oe for ä and ö, begun, and misspelt. What nobody could mean is left out.
 */
final class Understanding {
    private static final int MOST_WORDS = 100;
    private static final int MOST_GUESSES = 12;
    private static final int SHORTEST_PART = 4;

    private final Lexicon lexicon;
    private final Spelling spelling;

    Understanding(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.spelling = new Spelling(lexicon.words());
    }

    /**
     * Words of a reader that belong together.
     *
     * @param text the words, without accents
     * @param terms codes of the terms that they stand for; none when they are just words
     * @param correction what was meant, when it was misspelt or only begun; else the same as text
     */
    record Meaning(String text, Set<String> terms, String correction) {
        Meaning {
            terms = Set.copyOf(terms);
        }
    }

    /**
     * The meanings of what a reader wrote, in its order.
     *
     * @param isWord whether a word stands in some provider's name or page, so that it needs no guess
     */
    List<Meaning> of(String words, Predicate<String> isWord) {
        List<String> plain = Analysis.tokens(Analysis.PLAIN, words, MOST_WORDS);
        List<Meaning> meanings = new ArrayList<>();
        int guesses = 0;
        for (int from = 0; from < plain.size(); ) {
            int to = longestPhrase(plain, from);
            String text = String.join(" ", plain.subList(from, to));
            Set<String> terms = known(text);
            if (!terms.isEmpty()) {
                meanings.add(new Meaning(text, terms, text));
            } else if (!lexicon.isIgnored(text)) {
                boolean guess = !isWord.test(text) && guesses++ < MOST_GUESSES;
                meanings.add(guess ? guess(text) : new Meaning(text, inParts(text), text));
            }
            from = to;
        }
        return List.copyOf(new java.util.LinkedHashSet<>(meanings));
    }

    private int longestPhrase(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + Lexicon.LONGEST_PHRASE); to > from + 1; to--) {
            if (!lexicon.find(String.join(" ", words.subList(from, to))).isEmpty()) {
                return to;
            }
        }
        return from + 1;
    }

    private Set<String> known(String phrase) {
        return lexicon.isIgnored(phrase) ? Set.of() : lexicon.find(phrase);
    }

    private Meaning guess(String word) {
        String nordic = word.replace("ae", "a").replace("oe", "o").replace("aa", "a");
        Set<String> terms = new TreeSet<>(lexicon.find(nordic));
        if (terms.isEmpty()) {
            terms.addAll(inParts(word));
        }
        if (!terms.isEmpty()) {
            return new Meaning(word, terms, word);
        }
        Set<String> begun = spelling.beginningWith(word);
        return correct(word, begun.isEmpty() ? spelling.nearest(word) : begun);
    }

    private Meaning correct(String word, Collection<String> meant) {
        Set<String> terms = new TreeSet<>();
        meant.forEach(known -> terms.addAll(lexicon.ofWord(known)));
        return new Meaning(word, terms, meant.size() == 1 ? meant.iterator().next() : word);
    }

    /** Terms of the known words that a Swedish compound begins or ends with, the longest ones. */
    private Set<String> inParts(String word) {
        Set<String> terms = new HashSet<>();
        for (int cut = word.length() - 2; cut >= SHORTEST_PART && terms.isEmpty(); cut--) {
            terms.addAll(known(word.substring(0, cut)));
        }
        Set<String> last = new HashSet<>();
        for (int cut = 2; cut <= word.length() - SHORTEST_PART && last.isEmpty(); cut++) {
            last.addAll(known(word.substring(cut)));
        }
        terms.addAll(last);
        return terms;
    }
}
