package se.jamforaren.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes letters one that are written for each other: the Ethiopic rows that sound alike (ሐ, ኀ, ኸ as ሀ; ሠ as ሰ; ዐ as አ;
 * ፀ as ጸ), and the Turkish i without a dot.
 */
final class LetterFilter extends TokenFilter {
    private static final int ROW = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LetterFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        for (int place = 0; place < term.length(); place++) {
            letters[place] = one(letters[place]);
        }
        return true;
    }

    private static char one(char letter) {
        return switch (letter - letter % ROW) {
            case 'ሐ', 'ኀ', 'ኸ' -> first('ሀ', letter);
            case 'ሠ' -> sameOrder('ሰ', letter);
            case 'አ', 'ዐ' -> first('አ', letter);
            case 'ሀ' -> first('ሀ', letter);
            case 'ፀ' -> sameOrder('ጸ', letter);
            default -> letter == 'ı' ? 'i' : letter;
        };
    }

    private static char sameOrder(char row, char letter) {
        return (char) (row + letter % ROW);
    }

    /** In these rows the first and the fourth order sound alike too. */
    private static char first(char row, char letter) {
        return letter % ROW == 3 ? row : sameOrder(row, letter);
    }
}
