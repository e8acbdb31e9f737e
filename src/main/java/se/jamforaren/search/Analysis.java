package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts become tokens: by Unicode's word limits, in lower case, without inflection, without accents. */
final class Analysis {
    static final Analyzer SWEDISH = analyzer(true, false, SwedishAnalyzer.getDefaultStopSet());
    static final Analyzer ENGLISH = analyzer(false, true, EnglishAnalyzer.getDefaultStopSet());
    static final Analyzer PLAIN = analyzer(false, false, CharArraySet.EMPTY_SET);

    private Analysis() {}

    /** The analyzer of texts in a language. */
    static Analyzer of(String language) {
        return switch (language) {
            case "sv", "sv-simple" -> SWEDISH;
            case "en" -> ENGLISH;
            default -> PLAIN;
        };
    }

    /** The tokens of a text, at most {@code most}. */
    static List<String> tokens(Analyzer analyzer, String text, int most) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (tokens.size() < most && stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** Whether a word says nothing by itself in Swedish or English. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    private static final Set<?> STOP_WORDS = stopWords();

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(SwedishAnalyzer.getDefaultStopSet(), true);
        words.addAll(EnglishAnalyzer.getDefaultStopSet());
        return words;
    }

    private static Analyzer analyzer(boolean swedish, boolean english, CharArraySet stopWords) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new ICUTokenizer();
                TokenStream stream = new StopFilter(new LowerCaseFilter(source), stopWords);
                if (swedish) {
                    stream = new SwedishLightStemFilter(stream);
                }
                if (english) {
                    stream = new EnglishMinimalStemFilter(stream);
                }
                return new TokenStreamComponents(source, new ICUFoldingFilter(stream));
            }
        };
    }
}
