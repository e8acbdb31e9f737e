package se.jamforaren.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** The nearest that there is to words that nobody offers: terms spelt alike, and other terms of the same group. */
final class Nearest {
    private static final int MOST = 6;

    private final Understanding understanding;
    private final Vocabulary vocabulary;

    Nearest(Understanding understanding, Vocabulary vocabulary) {
        this.understanding = understanding;
        this.vocabulary = vocabulary;
    }

    /** Codes of terms that somebody offers; none when somebody offers all that was understood. */
    List<String> to(Words words, Telling telling, String reader) {
        Set<String> near = new LinkedHashSet<>();
        for (String word : words.unknown()) {
            understanding
                    .roughly(word)
                    .forEach(known -> near.addAll(understanding.lexicon().ofWord(known, reader)));
        }
        for (Sought sought : words.sought()) {
            if (!telling.isAnyOffered(sought.meaning().terms())) {
                sought.terms().stream()
                        .flatMap(term -> vocabulary.find(term).stream())
                        .flatMap(term -> vocabulary.group(term.group()).stream())
                        .map(Term::code)
                        .forEach(near::add);
            }
        }
        return near.stream().filter(telling::isOffered).limit(MOST).toList();
    }
}
