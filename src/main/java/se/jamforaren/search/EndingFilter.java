package se.jamforaren.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes {@link Endings} away from tokens. */
final class EndingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Endings endings;

    EndingFilter(TokenStream input, Endings endings) {
        super(input);
        this.endings = endings;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String rest = endings.strip(term.toString());
        term.setEmpty().append(rest);
        return true;
    }
}
