package se.jamforaren.search;

import java.util.List;
import java.util.Set;

/**
 * The commonest beginnings and endings of languages that Lucene has no light stemmer for.
 *
 * @param beginnings taken away from words
 * @param endings taken away from words, the longest that fits
 * @param shortest fewest letters that must be left
 */
record Endings(List<String> beginnings, Set<String> endings, int shortest) {
    /** Cases and numbers of nouns and adjectives. */
    static final Endings UKRAINIAN = of(
            3,
            "ами ями ові еві єві ого ому ими ій ою ею єю ів їв ах ях ам ям ом ем єм ий их им ої і ї и у ю а я о е є"
                    + " ь й ати яти ити іти увати ування ання ення");

    /** The article that follows its noun, in its shapes, and plurals. */
    static final Endings SOMALI = of(
            3,
            "yaasha yaal yada yadu yo oyinka oyin ooyinka ooyin ayaasha ayaal iyaha iyihii kayga tayda kii tii gii dii"
                    + " ka ga ha ta da sha ku gu hu tu du shu ki ti gi di kan tan o");

    /** Prepositions that are written together with their noun, "and", and plurals. */
    static final Endings TIGRINYA =
            new Endings(List.of("ን", "ብ", "ዝ", "ናይ"), of(2, "ታትን ታት ትን ን").endings(), 2);

    private static Endings of(int shortest, String endings) {
        return new Endings(List.of(), Set.of(endings.split(" ")), shortest);
    }

    /** A word without them. */
    String strip(String word) {
        String rest = word;
        for (String beginning : beginnings) {
            if (rest.startsWith(beginning) && rest.length() - beginning.length() >= shortest) {
                rest = rest.substring(beginning.length());
                break;
            }
        }
        for (int from = shortest; from < rest.length(); from++) {
            if (endings.contains(rest.substring(from))) {
                return rest.substring(0, from);
            }
        }
        return rest;
    }
}
