package se.jamforaren.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    private static final char LAST_LATIN = '\u024f';
    private static final String IGNORED = "ignored";

    private final Map<String, Entries> byLanguage = new LinkedHashMap<>();

    Lexicon(Vocabulary vocabulary, Languages languages) {
        languages.texts().forEach(texts -> {
            Entries entries = new Entries(texts.language().tag());
            vocabulary.all().forEach(term -> learn(entries, texts, term));
            parts(texts.synonyms().getOrDefault(IGNORED, ""))
                    .forEach(word -> entries.ignored.addAll(Analysis.tokens(Analysis.PLAIN, word, MOST_WORDS)));
            byLanguage.put(texts.language().tag(), entries);
        });
    }

    /** What one language knows; phrases are tokens with single spaces. */
    private static final class Entries {
        private final String language;
        private final Map<String, Set<String>> exact = new HashMap<>();
        private final Map<String, Set<String>> stems = new HashMap<>();
        private final Map<String, Set<String>> ofTerm = new HashMap<>();
        private final Set<String> ignored = new HashSet<>();
        private final Set<String> firsts = new HashSet<>();

        Entries(String language) {
            this.language = language;
        }

        String stem(String phrase, Shapes shapes) {
            return shapes.of(Analysis.of(language), phrase);
        }

        /** Whether some phrase of several words may begin with this one. */
        boolean mayBegin(String word, Shapes shapes) {
            return firsts.contains(shapes.of(Analysis.PLAIN, word)) || firsts.contains(stem(word, shapes));
        }
    }

    /**
     * Codes of the terms that a phrase stands for; none when it is unknown.
     *
     * @param phrase as it is written
     * @param reader tag of the reader's language
     */
    Set<String> find(String phrase, String reader, Shapes shapes) {
        String plain = shapes.of(Analysis.PLAIN, phrase);
        Set<String> exact = first(reader, entries -> entries.exact.get(plain));
        return exact.isEmpty() && phrase.length() >= SHORTEST_INFLECTED
                ? first(
                        reader,
                        entries -> isLongEnough(phrase, entries, reader)
                                ? entries.stems.get(entries.stem(phrase, shapes))
                                : null)
                : exact;
    }

    /** Languages share short Latin words by chance, so the inflected ones of other languages must be longer. */
    private static boolean isLongEnough(String phrase, Entries entries, String reader) {
        return phrase.length() > SHORTEST_INFLECTED || phrase.charAt(0) > LAST_LATIN || isOwn(entries.language, reader);
    }

    /** Codes of the terms that a part of a Swedish compound stands for. */
    Set<String> findPart(String part, Shapes shapes) {
        Entries swedish = byLanguage.get(Language.FIRST);
        Set<String> exact = swedish.exact.get(part);
        if (exact != null) {
            return exact;
        }
        return part.length() < SHORTEST_INFLECTED
                ? Set.of()
                : swedish.stems.getOrDefault(swedish.stem(part, shapes), Set.of());
    }

    /** Whether some phrase of several words may begin with this one. */
    boolean mayBegin(String word, Shapes shapes) {
        return byLanguage.values().stream().anyMatch(entries -> entries.mayBegin(word, shapes));
    }

    /** Every single word, without accents, and every stem of one, that stands for a term by itself. */
    Collection<String> words() {
        Set<String> words = new TreeSet<>();
        byLanguage.values().forEach(entries -> {
            words.addAll(entries.exact.keySet());
            words.addAll(entries.stems.keySet());
        });
        words.removeIf(word -> word.indexOf(' ') >= 0);
        return words;
    }

    /** Every word, without accents, that stands in a phrase of several. */
    Collection<String> wordsOfPhrases() {
        Set<String> words = new TreeSet<>();
        byLanguage
                .values()
                .forEach(entries -> entries.exact.keySet().stream()
                        .filter(phrase -> phrase.indexOf(' ') >= 0)
                        .forEach(phrase -> words.addAll(List.of(phrase.split(" ")))));
        return words;
    }

    /** Codes of the terms that a word or stem of {@link #words} stands for. */
    Set<String> ofWord(String word, String reader) {
        Set<String> exact = first(reader, entries -> entries.exact.get(word));
        return exact.isEmpty() ? first(reader, entries -> entries.stems.get(word)) : exact;
    }

    /** Codes of the terms that have a phrase which begins with these words, the last of them perhaps not finished. */
    Set<String> beginningWith(String begun, String reader) {
        return first(reader, entries -> {
            Set<String> found = new TreeSet<>();
            entries.exact.forEach((phrase, terms) -> {
                if (phrase.startsWith(begun)) {
                    found.addAll(terms);
                }
            });
            return found;
        });
    }

    /** The single words that stand for a term in Swedish and in the reader's language. */
    Set<String> wordsFor(String term, String reader) {
        Set<String> words = new TreeSet<>();
        byLanguage.forEach((tag, entries) -> {
            if (tag.equals(Language.FIRST) || isOwn(tag, reader)) {
                words.addAll(entries.ofTerm.getOrDefault(term, Set.of()));
            }
        });
        return words;
    }

    /** What a word ends as in each language, without inflection. */
    Set<String> stems(String word, Shapes shapes) {
        Set<String> stems = new TreeSet<>();
        byLanguage.values().forEach(entries -> stems.add(entries.stem(word, shapes)));
        return stems;
    }

    /**
     * Whether a word, without accents, says nothing about what is looked for: in the reader's language, or in another
     * when it means nothing in any.
     */
    boolean isIgnored(String word, String reader) {
        boolean known = false;
        for (Entries entries : byLanguage.values()) {
            if (entries.ignored.contains(word)) {
                if (isOwn(entries.language, reader)) {
                    return true;
                }
                known = true;
            }
        }
        return known && first(reader, entries -> entries.exact.get(word)).isEmpty();
    }

    /** What the reader's language knows, else what all know together. */
    private Set<String> first(String reader, Function<Entries, Set<String>> find) {
        Set<String> own = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        byLanguage.values().forEach(entries -> {
            Set<String> found = find.apply(entries);
            if (found != null) {
                all.addAll(found);
                if (isOwn(entries.language, reader)) {
                    own.addAll(found);
                }
            }
        });
        return own.isEmpty() ? all : own;
    }

    /** Easy Swedish is Swedish. */
    private static boolean isOwn(String language, String reader) {
        return language.split("-")[0].equals(reader.split("-")[0]);
    }

    private static void learn(Entries entries, Texts texts, Term term) {
        String label = texts.term(term.code());
        Stream.of(
                        Stream.of(label),
                        parts(label.replaceAll("[()]", ",")),
                        parts(texts.synonyms().getOrDefault(term.code(), "")))
                .flatMap(Function.identity())
                .flatMap(phrase -> Stream.of(phrase, phrase.replace('\u200c', ' ')))
                .distinct()
                .forEach(phrase -> learn(entries, phrase, term));
    }

    private static void learn(Entries entries, String phrase, Term term) {
        String exact = joined(Analysis.tokens(Analysis.PLAIN, phrase, MOST_WORDS));
        if (exact.isEmpty()) {
            return;
        }
        add(entries.exact, exact, term.code());
        String stem = joined(Analysis.tokens(Analysis.of(entries.language), phrase, MOST_WORDS));
        add(entries.stems, exact, term.code());
        add(entries.stems, stem, term.code());
        for (String several : List.of(exact, stem)) {
            if (several.indexOf(' ') > 0) {
                entries.firsts.add(several.substring(0, several.indexOf(' ')));
            }
        }
        if (exact.indexOf(' ') < 0 && exact.length() >= SHORTEST_INFLECTED) {
            add(entries.ofTerm, term.code(), phrase.strip());
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
    }

    private static String joined(List<String> tokens) {
        return String.join(" ", tokens);
    }

    /** The things that a text lists. */
    private static Stream<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        for (String part : list.split(
                "[,،;/፣፤።፡]| och | and | eller | or | или | и | та | або | ve | veya | و | iyo | ama | ወይ ")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts.stream();
    }
}
