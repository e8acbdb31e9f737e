package se.jamforaren.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes meanings of a reader's words: first whole phrases, then single words as they are, inflected, with ae and oe for
 * ä and ö, in parts (Swedish compounds), begun, and misspelt.
 */
final class Understanding {
    private static final int MOST_WORDS = 100;
    private static final int MOST_GUESSES = 12;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_LONE_PART = 4;

    private final Lexicon lexicon;
    private final Spelling spelling;
    private final Spelling ofPhrases;

    Understanding(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.spelling = new Spelling(lexicon.words());
        this.ofPhrases = new Spelling(lexicon.wordsOfPhrases());
    }

    /** What phrases stand for. */
    Lexicon lexicon() {
        return lexicon;
    }

    /**
     * Words of a reader that belong together.
     *
     * @param text the words, without accents
     * @param terms codes of the terms that they stand for; none when they are just words
     * @param correction what was meant, when it was misspelt or only begun; else the same as text
     * @param parts other words to look for on pages: the parts of a compound, or what was meant
     * @param guessed whether the words as they stand are unknown
     */
    record Meaning(String text, Set<String> terms, String correction, Set<String> parts, boolean guessed) {
        Meaning {
            terms = Set.copyOf(terms);
            parts = Set.copyOf(parts);
        }

        Meaning standingFor(Set<String> others) {
            return new Meaning(text, others, correction, parts, guessed);
        }
    }

    /**
     * The meanings of what a reader wrote, in its order, without the words that say nothing.
     *
     * @param reader tag of the reader's language
     * @param shapes of the question
     * @param isWord whether a word stands in some provider's name or page, so that it needs no guess
     */
    List<Meaning> of(String words, String reader, Shapes shapes, Predicate<String> isWord) {
        List<String> written = Analysis.tokens(Analysis.WRITTEN, words, MOST_WORDS);
        List<String> mended = mended(written, reader, shapes, isWord);
        Set<Meaning> meanings = new LinkedHashSet<>();
        int guesses = 0;
        for (int from = 0; from < written.size(); ) {
            int to = longestPhrase(written, from, reader, shapes);
            int mendedTo = mended.equals(written) ? to : longestPhrase(mended, from, reader, shapes);
            boolean mend = mendedTo > to;
            to = Math.max(to, mendedTo);
            String phrase = String.join(" ", (mend ? mended : written).subList(from, to));
            String text = shapes.plain(phrase);
            boolean ignored = to == from + 1 && lexicon.isIgnored(text, reader);
            if (!ignored && !text.isEmpty()) {
                Set<String> terms = lexicon.find(phrase, reader, shapes);
                if (!terms.isEmpty()) {
                    meanings.add(new Meaning(text, terms, text, Set.of(), false));
                } else if (isWord.test(text)) {
                    meanings.add(
                            compound(text, reader, shapes).orElse(new Meaning(text, Set.of(), text, Set.of(), false)));
                } else if (guesses++ < MOST_GUESSES) {
                    meanings.add(guess(text, reader, shapes));
                } else {
                    meanings.add(new Meaning(text, Set.of(), text, Set.of(), true));
                }
            }
            from = to;
        }
        return List.copyOf(meanings);
    }

    /** The words, those that nobody knows replaced by the nearest word of a phrase. */
    private List<String> mended(List<String> written, String reader, Shapes shapes, Predicate<String> isWord) {
        List<String> mended = new ArrayList<>(written);
        int guesses = 0;
        for (int place = 0; place < mended.size() && mended.size() > 1 && guesses < MOST_GUESSES; place++) {
            String word = shapes.plain(mended.get(place));
            if (!lexicon.isIgnored(word, reader)
                    && !isWord.test(word)
                    && lexicon.find(mended.get(place), reader, shapes).isEmpty()) {
                guesses++;
                Set<String> near = ofPhrases.nearest(word);
                if (near.size() == 1) {
                    mended.set(place, near.iterator().next());
                }
            }
        }
        return mended;
    }

    private int longestPhrase(List<String> words, int from, String reader, Shapes shapes) {
        if (!lexicon.mayBegin(words.get(from), shapes)) {
            return from + 1;
        }
        for (int to = Math.min(words.size(), from + Lexicon.LONGEST_PHRASE); to > from + 1; to--) {
            if (!lexicon.find(String.join(" ", words.subList(from, to)), reader, shapes)
                    .isEmpty()) {
                return to;
            }
        }
        return from + 1;
    }

    private Meaning guess(String word, String reader, Shapes shapes) {
        String nordic = nordic(word);
        Set<String> terms = lexicon.find(nordic, reader, shapes);
        if (!terms.isEmpty()) {
            return new Meaning(word, terms, word, Set.of(nordic), true);
        }
        Optional<Meaning> compound = compound(word, reader, shapes);
        if (compound.isPresent()) {
            return compound.get();
        }
        Set<String> meant = new TreeSet<>(spelling.beginningWith(word));
        if (meant.isEmpty()) {
            meant.addAll(nearest(word, shapes));
        }
        return meant.isEmpty() ? lonePart(word, reader, shapes) : correct(word, meant, reader);
    }

    /** The nearest known words to a word, or to what is left of it without inflection. */
    private Collection<String> nearest(String word, Shapes shapes) {
        Set<String> near = spelling.nearest(word);
        if (near.isEmpty()) {
            near = new TreeSet<>();
            for (String stem : lexicon.stems(word, shapes)) {
                near.addAll(spelling.nearest(stem));
            }
        }
        return near;
    }

    private Meaning correct(String word, Collection<String> meant, String reader) {
        Set<String> terms = new TreeSet<>();
        meant.forEach(known -> terms.addAll(lexicon.ofWord(known, reader)));
        boolean sure = meant.size() == 1;
        return new Meaning(
                word, terms, sure ? meant.iterator().next() : word, sure ? Set.copyOf(meant) : Set.of(), true);
    }

    /** What a word that is made of two known ones stands for: what its first part does, and its last. */
    private Optional<Meaning> compound(String word, String reader, Shapes shapes) {
        for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            String first = word.substring(0, cut);
            String last = word.substring(cut);
            if (!isPart(last, reader, shapes)) {
                continue;
            }
            for (String begin : withoutLink(first)) {
                if (isPart(begin, reader, shapes)) {
                    Set<String> terms = new TreeSet<>(partTerms(begin, reader, shapes));
                    terms.addAll(partTerms(last, reader, shapes));
                    Set<String> parts = new TreeSet<>(List.of(begin, last));
                    parts.removeIf(part -> partTerms(part, reader, shapes).isEmpty());
                    if (!terms.isEmpty()) {
                        return Optional.of(new Meaning(word, terms, word, parts, false));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A first part as it is, and without the s that links it to the last. */
    private static List<String> withoutLink(String first) {
        return first.endsWith("s") ? List.of(first, first.substring(0, first.length() - 1)) : List.of(first);
    }

    private boolean isPart(String part, String reader, Shapes shapes) {
        return part.length() >= SHORTEST_PART
                && (lexicon.isIgnored(part, reader)
                        || !partTerms(part, reader, shapes).isEmpty());
    }

    private Set<String> partTerms(String part, String reader, Shapes shapes) {
        return lexicon.isIgnored(part, reader) ? Set.of() : lexicon.findPart(part, shapes);
    }

    /** What the known word at the end of a word stands for, else the one at its beginning. */
    private Meaning lonePart(String word, String reader, Shapes shapes) {
        for (int cut = 2; cut <= word.length() - SHORTEST_LONE_PART; cut++) {
            String last = word.substring(cut);
            if (!partTerms(last, reader, shapes).isEmpty()) {
                return new Meaning(word, partTerms(last, reader, shapes), word, Set.of(last), true);
            }
        }
        for (int cut = word.length() - 2; cut >= SHORTEST_LONE_PART; cut--) {
            String first = word.substring(0, cut);
            if (!partTerms(first, reader, shapes).isEmpty()) {
                return new Meaning(word, partTerms(first, reader, shapes), word, Set.of(first), true);
            }
        }
        return new Meaning(word, Set.of(), word, Set.of(), true);
    }

    /** Known words that have some likeness to a word, when none is near enough to be meant. */
    Set<String> roughly(String word) {
        return spelling.roughly(word);
    }

    /** Known words that begin with some letters, else those nearest to them. */
    Set<String> begunOrNear(String letters, Shapes shapes) {
        Set<String> begun = spelling.beginningWith(letters);
        return begun.isEmpty() ? new TreeSet<>(nearest(letters, shapes)) : begun;
    }

    /** A word with a, o and a for ae, oe and aa. */
    static String nordic(String word) {
        return word.replace("ae", "a").replace("oe", "o").replace("aa", "a");
    }
}
