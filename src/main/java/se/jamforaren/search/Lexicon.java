package se.jamforaren.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * Which terms a phrase stands for, in any language of the portal. It knows the label of every term, the parts of labels
 * that list several things, and the synonyms; and for each language the words that say nothing. What a phrase means in
 * the reader's own language goes before what it means in another, and a phrase as it stands before an inflected one.
 */
final class Lexicon {
    /** Most words of a phrase. */
    static final int LONGEST_PHRASE = 6;

    private static final int MOST_WORDS = 40;
    private static final int SHORTEST_INFLECTED = 4;
    private static final String IGNORED = "ignored";
    private static final Pattern SEPARATORS = Pattern.compile(
            "[,،;/፣፤።፡]| och | and | eller | or | или | и | та | або | ve | veya | و | iyo | ama | ወይ ");

    private final Map<String, Senses> exact = new HashMap<>();
    private final List<Stems> stems = new ArrayList<>();
    private final Set<String> firsts = new HashSet<>();
    private final Map<String, Set<String>> ignored = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> ofTerm = new HashMap<>();

    Lexicon(Vocabulary vocabulary, Languages languages) {
        languages.texts().forEach(texts -> {
            Stems ofLanguage = new Stems(texts.language().tag(), new HashMap<>());
            stems.add(ofLanguage);
            vocabulary.all().forEach(term -> learn(ofLanguage, texts, term));
            parts(texts.synonyms().getOrDefault(IGNORED, ""))
                    .flatMap(word -> Analysis.tokens(Analysis.PLAIN, word, MOST_WORDS).stream())
                    .forEach(word -> add(ignored, word, tongue(ofLanguage.language())));
        });
    }

    /** What a phrase stands for: codes of terms, in each tongue and in all of them together. */
    private record Senses(Map<String, Set<String>> byTongue, Set<String> all) {
        Set<String> to(String reader) {
            return byTongue.getOrDefault(tongue(reader), all);
        }
    }

    /** The phrases of one language without inflection; they are tokens with single spaces. */
    private record Stems(String language, Map<String, Set<String>> terms) {}

    /**
     * Codes of the terms that a phrase stands for; none when it is unknown.
     *
     * @param phrase as it is written
     * @param reader tag of the reader's language
     */
    Set<String> find(String phrase, String reader, Shapes shapes) {
        Senses senses = exact.get(shapes.plain(phrase));
        if (senses != null) {
            return senses.to(reader);
        }
        return phrase.length() < SHORTEST_INFLECTED
                ? Set.of()
                : first(
                        reader,
                        known -> isLongEnough(phrase, known.language(), reader)
                                ? known.terms().get(shapes.of(known.language(), phrase))
                                : null);
    }

    /** Languages share short Latin words by chance, so the inflected ones of other languages must be longer. */
    private static boolean isLongEnough(String phrase, String language, String reader) {
        return phrase.length() > SHORTEST_INFLECTED
                || !Analysis.isLatin(phrase.charAt(0))
                || tongue(language).equals(tongue(reader));
    }

    /** Codes of the terms that a part of a Swedish compound stands for. */
    Set<String> findPart(String part, Shapes shapes) {
        Senses senses = exact.get(part);
        Set<String> swedish = senses == null ? null : senses.byTongue().get(Language.FIRST);
        if (swedish != null) {
            return swedish;
        }
        return part.length() < SHORTEST_INFLECTED
                ? Set.of()
                : stems.getFirst().terms().getOrDefault(shapes.of(Language.FIRST, part), Set.of());
    }

    /** Whether some phrase of several words may begin with this one. */
    boolean mayBegin(String word, Shapes shapes) {
        return firsts.contains(shapes.plain(word))
                || stems.stream().anyMatch(known -> firsts.contains(shapes.of(known.language(), word)));
    }

    /** Every single word, without accents, and every stem of one, that stands for a term by itself. */
    Collection<String> words() {
        Set<String> words = new TreeSet<>(exact.keySet());
        stems.forEach(known -> words.addAll(known.terms().keySet()));
        words.removeIf(word -> word.indexOf(' ') >= 0);
        return words;
    }

    /** Every word, without accents, that stands in a phrase of several. */
    Collection<String> wordsOfPhrases() {
        Set<String> words = new TreeSet<>();
        exact.keySet().stream()
                .filter(phrase -> phrase.indexOf(' ') >= 0)
                .forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        return words;
    }

    /** Codes of the terms that a word or stem of {@link #words} stands for. */
    Set<String> ofWord(String word, String reader) {
        Senses senses = exact.get(word);
        return senses != null
                ? senses.to(reader)
                : first(reader, known -> known.terms().get(word));
    }

    /** Codes of the terms that have a phrase which begins with these words, the last of them perhaps not finished. */
    Set<String> beginningWith(String begun, String reader) {
        Set<String> own = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        exact.forEach((phrase, senses) -> {
            if (phrase.startsWith(begun)) {
                own.addAll(senses.byTongue().getOrDefault(tongue(reader), Set.of()));
                all.addAll(senses.all());
            }
        });
        return own.isEmpty() ? all : own;
    }

    /** The single words that stand for a term in Swedish and in the reader's language, as tokens. */
    Set<String> wordsFor(String term, String reader) {
        Set<String> words = new TreeSet<>();
        ofTerm.getOrDefault(term, Map.of()).forEach((language, of) -> {
            if (language.equals(Language.FIRST) || tongue(language).equals(tongue(reader))) {
                words.addAll(of);
            }
        });
        return words;
    }

    /** What a word ends as in each language, without inflection. */
    Set<String> stems(String word, Shapes shapes) {
        Set<String> ends = new TreeSet<>();
        stems.forEach(known -> ends.add(shapes.of(known.language(), word)));
        return ends;
    }

    /**
     * Whether a word, without accents, says nothing about what is looked for: in the reader's language, or in another
     * when it means nothing in any.
     */
    boolean isIgnored(String word, String reader) {
        Set<String> tongues = ignored.get(word);
        return tongues != null && (tongues.contains(tongue(reader)) || !exact.containsKey(word));
    }

    /** What the reader's language knows, else what all know together. */
    private Set<String> first(String reader, Function<Stems, Set<String>> find) {
        Set<String> own = null;
        Set<String> all = null;
        for (Stems known : stems) {
            Set<String> found = find.apply(known);
            if (found != null) {
                all = together(all, found);
                own = tongue(known.language()).equals(tongue(reader)) ? together(own, found) : own;
            }
        }
        return own != null ? own : all != null ? all : Set.of();
    }

    private static Set<String> together(Set<String> some, Set<String> more) {
        if (some == null) {
            return more;
        }
        if (some.containsAll(more)) {
            return some;
        }
        Set<String> both = new TreeSet<>(some);
        both.addAll(more);
        return both;
    }

    /** Easy Swedish is Swedish. */
    private static String tongue(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }

    private void learn(Stems of, Texts texts, Term term) {
        String label = texts.term(term.code());
        Stream.of(
                        Stream.of(label),
                        parts(label.replaceAll("[()]", ",")),
                        parts(texts.synonyms().getOrDefault(term.code(), "")))
                .flatMap(Function.identity())
                .flatMap(phrase -> Stream.of(phrase, phrase.replace('\u200c', ' ')))
                .distinct()
                .forEach(phrase -> learn(of, phrase, term));
    }

    private void learn(Stems of, String phrase, Term term) {
        String plain = joined(Analysis.tokens(Analysis.PLAIN, phrase, MOST_WORDS));
        if (plain.isEmpty()) {
            return;
        }
        Senses senses = exact.computeIfAbsent(plain, p -> new Senses(new HashMap<>(), new TreeSet<>()));
        add(senses.byTongue(), tongue(of.language()), term.code());
        senses.all().add(term.code());
        String stem = joined(Analysis.tokens(Analysis.of(of.language()), phrase, MOST_WORDS));
        add(of.terms(), plain, term.code());
        add(of.terms(), stem, term.code());
        for (String several : List.of(plain, stem)) {
            if (several.indexOf(' ') > 0) {
                firsts.add(several.substring(0, several.indexOf(' ')));
            }
        }
        if (plain.indexOf(' ') < 0 && plain.length() >= SHORTEST_INFLECTED) {
            add(
                    ofTerm.computeIfAbsent(term.code(), code -> new HashMap<>()),
                    of.language(),
                    joined(Analysis.tokens(Analysis.WRITTEN, phrase, MOST_WORDS)));
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.merge(key, Set.of(value), Lexicon::together);
    }

    private static String joined(List<String> tokens) {
        return String.join(" ", tokens);
    }

    /** The things that a text lists. */
    private static Stream<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATORS.split(list)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts.stream();
    }
}
