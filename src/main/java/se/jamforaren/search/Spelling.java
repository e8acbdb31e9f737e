package se.jamforaren.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words nearest to a misspelt one. A word of 4 to 7 letters may have one letter wrong, missing, too much or swapped
 * with its neighbour, a longer one two. A first letter that is right goes before one that is wrong.
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int MOST_ROUGHLY = 4;

    private final NavigableSet<String> words;
    private final Map<Integer, List<Known>> byLength;

    Spelling(Collection<String> words) {
        this.words = new TreeSet<>(words);
        this.byLength = this.words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> new Known(word, letters(word)))
                .collect(Collectors.groupingBy(known -> known.word().length()));
    }

    /** A word with a bit for each of its letters, so that most words need no closer look. */
    private record Known(String word, long letters) {}

    /** How many letters of a word may be wrong. */
    static int allowed(String word) {
        return word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    }

    /** The known words that a word most probably was meant to be; none when none is near. */
    Set<String> nearest(String word) {
        return within(word, allowed(word));
    }

    /** The known words that are nearest when up to a third of the letters may be wrong. */
    Set<String> roughly(String word) {
        return within(word, Math.max(allowed(word), Math.min(word.length() / 3, MOST_ROUGHLY)));
    }

    private Set<String> within(String word, int most) {
        Set<String> nearest = new TreeSet<>();
        int best = 2 * most + 2;
        long letters = letters(word);
        for (int length = word.length() - most; length <= word.length() + most; length++) {
            for (Known one : byLength.getOrDefault(length, List.of())) {
                if (Long.bitCount(letters & ~one.letters()) > most || Long.bitCount(one.letters() & ~letters) > most) {
                    continue;
                }
                int away = distance(word, one.word(), most);
                if (away > most) {
                    continue;
                }
                int cost = 2 * away + (one.word().charAt(0) == word.charAt(0) ? 0 : 1);
                if (cost < best) {
                    best = cost;
                    nearest.clear();
                }
                if (cost == best) {
                    nearest.add(one.word());
                }
            }
        }
        return nearest;
    }

    /** The known words that begin with some letters, at least three. */
    Set<String> beginningWith(String letters) {
        return letters.length() < SHORTEST - 1 ? Set.of() : words.subSet(letters, letters + Character.MAX_VALUE);
    }

    private static long letters(String word) {
        long letters = 0;
        for (int place = 0; place < word.length(); place++) {
            letters |= 1L << (word.charAt(place) & 63);
        }
        return letters;
    }

    /** How many letters are wrong, missing, too many or swapped; more than {@code most} when it is more than that. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
