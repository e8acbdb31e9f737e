package se.jamforaren.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** Which terms a word or a phrase stands for, in any language of the portal. */
final class Lexicon {
    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_WORDS = 100;

    private final Map<List<String>, Set<String>> codes = new HashMap<>();

    Lexicon(Vocabulary vocabulary, Languages languages) {
        languages.texts().forEach(texts -> vocabulary.all().forEach(term -> learn(texts, term)));
    }

    /**
     * Words of a reader that belong together.
     *
     * @param text as the reader wrote it, in lower case
     * @param terms codes of the terms that they stand for; none when they are just words
     */
    record Meaning(String text, Set<String> terms) {}

    /** The meanings of what a reader wrote, the longest phrases first; words that say nothing are left out. */
    List<Meaning> understand(String words) {
        List<String> plain = Analysis.tokens(Analysis.PLAIN, words, MOST_WORDS);
        List<Meaning> meanings = new ArrayList<>();
        for (int from = 0; from < plain.size(); ) {
            int to = longestPhrase(plain, from);
            String text = String.join(" ", plain.subList(from, to));
            Set<String> terms = find(text);
            if (!terms.isEmpty() || !Analysis.isStopWord(text)) {
                meanings.add(new Meaning(text, terms));
            }
            from = to;
        }
        return meanings;
    }

    private int longestPhrase(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + LONGEST_PHRASE); to > from + 1; to--) {
            if (!find(String.join(" ", words.subList(from, to))).isEmpty()) {
                return to;
            }
        }
        return from + 1;
    }

    private Set<String> find(String phrase) {
        Set<String> found = new TreeSet<>();
        for (String language : List.of("sv", "en", "")) {
            found.addAll(codes.getOrDefault(Analysis.tokens(Analysis.of(language), phrase, MOST_WORDS), Set.of()));
        }
        return found;
    }

    private void learn(Texts texts, Term term) {
        String language = texts.language().tag();
        learn(language, texts.term(term.code()), term);
        for (String synonym : texts.synonyms().getOrDefault(term.code(), "").split(",")) {
            learn(language, synonym, term);
        }
    }

    private void learn(String language, String phrase, Term term) {
        List<String> tokens = Analysis.tokens(Analysis.of(language), phrase, MOST_WORDS);
        if (!tokens.isEmpty()) {
            codes.computeIfAbsent(tokens, t -> new TreeSet<>()).add(term.code());
        }
    }
}
