package se.jamforaren.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * Which terms a phrase stands for, in any language of the portal. It knows the label of every term, the parts of labels
 * that list several things, and the synonyms; and for each language the words that say nothing.
 */
final class Lexicon {
    /** Most words of a phrase. */
    static final int LONGEST_PHRASE = 6;

    private static final int MOST_WORDS = 40;
    private static final String IGNORED = "ignored";

    private final Map<Analyzer, Map<List<String>, Set<String>>> phrases = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();

    Lexicon(Vocabulary vocabulary, Languages languages) {
        languages.texts().forEach(texts -> {
            vocabulary.all().forEach(term -> learn(texts, term));
            parts(texts.synonyms().getOrDefault(IGNORED, ""))
                    .forEach(word -> ignored.addAll(Analysis.tokens(Analysis.PLAIN, word, MOST_WORDS)));
        });
    }

    /** Codes of the terms that a phrase stands for, inflected or not; none when it is unknown. */
    Set<String> find(String phrase) {
        Set<String> found = new TreeSet<>();
        phrases.forEach((analyzer, known) ->
                found.addAll(known.getOrDefault(Analysis.tokens(analyzer, phrase, MOST_WORDS), Set.of())));
        return found;
    }

    /** Codes of the terms that a single word, as it stands in a label or synonym, stands for. */
    Set<String> ofWord(String word) {
        return words.getOrDefault(word, Set.of());
    }

    /** Every single word that stands for a term by itself, without accents. */
    Collection<String> words() {
        return words.keySet();
    }

    /** Whether a word, without accents, says nothing about what is looked for. */
    boolean isIgnored(String word) {
        return ignored.contains(word);
    }

    private void learn(Texts texts, Term term) {
        Stream.concat(
                        Stream.concat(
                                Stream.of(texts.term(term.code())),
                                parts(texts.term(term.code()).replaceAll("[()]", ","))),
                        parts(texts.synonyms().getOrDefault(term.code(), "")))
                .forEach(phrase -> learn(Analysis.of(texts.language().tag()), phrase, term));
    }

    private void learn(Analyzer analyzer, String phrase, Term term) {
        List<String> tokens = Analysis.tokens(analyzer, phrase, MOST_WORDS);
        if (tokens.isEmpty()) {
            return;
        }
        phrases.computeIfAbsent(analyzer, a -> new HashMap<>())
                .computeIfAbsent(tokens, t -> new TreeSet<>())
                .add(term.code());
        List<String> plain = Analysis.tokens(Analysis.PLAIN, phrase, MOST_WORDS);
        if (plain.size() == 1) {
            words.computeIfAbsent(plain.getFirst(), word -> new TreeSet<>()).add(term.code());
        }
    }

    /** The things that a text lists. */
    private static Stream<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        for (String part :
                list.split("[,،;/]| och | and | eller | or | или | и | та | або | ve | veya | و | iyo | ama | ወይ ")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts.stream();
    }
}
