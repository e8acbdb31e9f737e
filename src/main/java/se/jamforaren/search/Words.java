package se.jamforaren.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import se.jamforaren.search.Understanding.Meaning;

/**
 * A reader's words, understood, with who has them.
 *
 * @param sought what the words mean, where they stand for a term or stand in some provider's name or page
 * @param unknown words that nobody here has and that stand for nothing, without accents
 * @param inName how many of the words are in a provider's name, by its place in the catalogue
 * @param asWritten the unknown words as the reader wrote them
 */
record Words(List<Sought> sought, List<String> unknown, Map<Integer, Integer> inName, List<String> asWritten) {

    private static final int FEW = 4;

    /** Nothing was written. */
    static final Words NONE = new Words(List.of(), List.of(), Map.of(), List.of());

    static Words read(Question question, Offers offers, Pages pages, Understanding understanding) {
        List<Sought> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> asWritten = new ArrayList<>();
        Map<Integer, Integer> inName = new HashMap<>();
        Written written = new Written(question.words());
        Shapes shapes = new Shapes();
        for (Meaning meant :
                understanding.of(question.words(), question.language(), shapes, word -> pages.isWord(word, shapes))) {
            FixedBitSet named = named(meant, offers, pages, shapes);
            boolean isName = !named.scanIsEmpty();
            Meaning meaning = isName && meant.guessed()
                    ? meant.standingFor(Set.of())
                    : meant.standingFor(offers.telling().of(meant.terms()));
            FixedBitSet onPage = pages.withWords(phrases(meaning), shapes);
            if (onPage.scanIsEmpty() && !offers.telling().isAnyOffered(meaning.terms())) {
                meaning.terms()
                        .forEach(term -> onPage.or(
                                inOtherWords(term, question.language(), offers, pages, understanding.lexicon())));
            }
            if (isName) {
                onPage.or(named);
                Places.of(named).forEach(place -> inName.merge(place, 1, Integer::sum));
            }
            Sought sought = Sought.of(meaning, onPage, offers, written.of(meaning.text()));
            if (sought.isUnknown()) {
                unknown.add(meaning.text());
                asWritten.add(sought.written());
            } else {
                known.add(sought);
            }
        }
        return new Words(known, unknown, inName, asWritten);
    }

    /** Whether something was written that nobody can make sense of, and nothing else. */
    boolean lost() {
        return sought.isEmpty() && !unknown.isEmpty();
    }

    /** Those among some whose page or claims have any of the words; all of them when there are no words. */
    FixedBitSet mayFit(FixedBitSet among, Offers offers) {
        if (lost()) {
            return offers.none();
        }
        if (sought.isEmpty()) {
            return among;
        }
        FixedBitSet fitting = offers.none();
        for (Sought one : sought) {
            fitting.or(one.claimed());
            fitting.or(one.onPage());
        }
        fitting.and(among);
        return fitting;
    }

    /** Words that are a name go before what they may mean, and so do words that are nearly or the beginning of one. */
    private static FixedBitSet named(Meaning meaning, Offers offers, Pages pages, Shapes shapes) {
        FixedBitSet named = pages.withName(meaning.text(), shapes);
        return named.scanIsEmpty() && meaning.guessed() ? Names.like(meaning.text(), offers) : named;
    }

    /** What is looked for on pages. */
    static Set<String> phrases(Meaning meaning) {
        Set<String> phrases = new TreeSet<>(meaning.parts());
        phrases.add(meaning.text());
        return phrases;
    }

    /**
     * When nobody claims a term or has the word, pages with another word for it may help, if the word is no common one.
     * All these words are the content's own, so what is found is kept, unless the index is about to be another.
     */
    private static FixedBitSet inOtherWords(String term, String reader, Offers offers, Pages pages, Lexicon lexicon) {
        Supplier<FixedBitSet> find = () -> {
            FixedBitSet any = offers.none();
            Shapes shapes = new Shapes();
            for (String other : lexicon.wordsFor(term, reader)) {
                FixedBitSet having = pages.withWords(Set.of(other), shapes);
                if (having.cardinality() <= Math.max(1, offers.size() / FEW)) {
                    any.or(having);
                }
            }
            return any;
        };
        return pages.isCurrent() ? offers.inOtherWords(term, reader, find) : find.get();
    }

    /** Codes of the terms that the words stand for. */
    List<String> terms() {
        return sought.stream().flatMap(one -> one.terms().stream()).distinct().toList();
    }

    /** The single words of all meanings, without accents. */
    List<String> single() {
        return sought.stream()
                .map(Sought::meaning)
                .flatMap(meaning -> Stream.concat(
                        Stream.of(meaning.text()), meaning.parts().stream().sorted()))
                .flatMap(phrase -> Stream.of(phrase.split(" ")))
                .distinct()
                .toList();
    }
}
