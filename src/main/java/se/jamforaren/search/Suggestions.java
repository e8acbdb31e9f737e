package se.jamforaren.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.FixedBitSet;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.text.NameOrder;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * What a reader who has written the beginning of something may want to find: providers by name and terms that somebody
 * offers. Sensitive terms are left out, since what is suggested ends up in an address.
 */
public final class Suggestions {
    /** Most suggestions. */
    public static final int MOST = 8;

    private final Catalogue catalogue;
    private final Offers offers;
    private final Vocabulary vocabulary;
    private final Understanding understanding;

    Suggestions(Catalogue catalogue, Offers offers, Vocabulary vocabulary, Understanding understanding) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.vocabulary = vocabulary;
        this.understanding = understanding;
    }

    /**
     * Something to look for.
     *
     * @param kind {@code provider} or {@code term}
     * @param id of the provider, or code of the term
     * @param label in the reader's language
     */
    public record Suggestion(String kind, String id, String label) {}

    /** At most {@link #MOST}: names first, then terms whose label begins so, then the others by label. */
    List<Suggestion> to(String words, Texts texts) {
        String begun = String.join(" ", Analysis.tokens(Analysis.PLAIN, words, Lexicon.LONGEST_PHRASE));
        if (begun.isEmpty()) {
            return List.of();
        }
        Set<Suggestion> found = new LinkedHashSet<>(providers(begun));
        terms(begun, texts).stream()
                .flatMap(code -> vocabulary.find(code).stream())
                .filter(term -> !term.sensitive() && offers.telling().isOffered(term.code()))
                .map(Term::code)
                .map(code -> new Suggestion("term", code, texts.term(code)))
                .sorted(Comparator.comparing(
                                (Suggestion term) -> !plain(term.label()).startsWith(begun))
                        .thenComparing(Suggestion::label, NameOrder.SWEDISH))
                .forEach(found::add);
        return found.stream().limit(MOST).toList();
    }

    private List<Suggestion> providers(String begun) {
        FixedBitSet named = offers.none();
        Places.of(offers.listed())
                .filter(place -> (" " + String.join(" ", offers.name(place))).contains(" " + begun))
                .forEach(named::set);
        if (named.scanIsEmpty()) {
            named.or(Names.like(begun, offers));
            named.and(offers.listed());
        }
        return Places.of(named)
                .mapToObj(catalogue.providers()::get)
                .map(listed -> new Suggestion(
                        "provider", listed.id(), listed.provider().name()))
                .sorted(Comparator.comparing(Suggestion::label, NameOrder.SWEDISH))
                .toList();
    }

    private Set<String> terms(String begun, Texts texts) {
        String reader = texts.language().tag();
        Lexicon lexicon = understanding.lexicon();
        Set<String> terms = new TreeSet<>(lexicon.beginningWith(begun, reader));
        if (terms.isEmpty() && begun.indexOf(' ') < 0) {
            understanding.begunOrNear(begun, new Shapes()).forEach(word -> terms.addAll(lexicon.ofWord(word, reader)));
        }
        return terms;
    }

    private static String plain(String text) {
        return String.join(" ", Analysis.tokens(Analysis.PLAIN, text, Lexicon.LONGEST_PHRASE));
    }
}
