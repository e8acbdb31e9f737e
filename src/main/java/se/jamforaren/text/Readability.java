package se.jamforaren.text;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * How hard texts are to read.
 *
 * @param words how many
 * @param sentences how many; a full stop, a colon, a question or exclamation mark ends one, and so does a text
 * @param longWords how many have more than six letters
 */
public record Readability(int words, int sentences, int longWords) {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:؟።፡፧](?=[\\s”\"»)]|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\u200c’'-]*");
    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int LONGEST_SHORT = 6;

    /** Counts texts together: plain ones, without markup and placeholders. */
    public static Readability of(Collection<String> texts) {
        int words = 0;
        int sentences = 0;
        int longWords = 0;
        for (String text : texts) {
            for (String sentence : SENTENCE_END.split(text)) {
                int before = words;
                for (String word :
                        (Iterable<String>) WORD.matcher(sentence).results().map(found -> found.group())::iterator) {
                    words++;
                    longWords += NOT_LETTER.matcher(word).replaceAll("").length() > LONGEST_SHORT ? 1 : 0;
                }
                sentences += words > before ? 1 : 0;
            }
        }
        return new Readability(words, sentences, longWords);
    }

    /** Mean number of words in a sentence; 0 when there is none. */
    public double wordsPerSentence() {
        return sentences == 0 ? 0 : (double) words / sentences;
    }

    /** LIX: words a sentence and long words of a hundred, added up; below 25 is easy, above 50 hard. */
    public double lix() {
        return words == 0 ? 0 : wordsPerSentence() + 100.0 * longWords / words;
    }
}
