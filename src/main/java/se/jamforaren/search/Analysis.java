package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How texts become tokens: by Unicode's word limits, case folded, without inflection, without accents, and with the
 * several shapes of Arabic, Persian and Ethiopic letters made one.
 */
final class Analysis {
    /** Without any stemmer: for names. */
    static final Analyzer PLAIN = analyzer(Analysis::folded);

    /** The words as they are written, but for their case: what stemmers that need accents start from. */
    static final Analyzer WRITTEN = analyzer(stream -> stream);

    private static final Map<String, Analyzer> BY_LANGUAGE = byLanguage();

    private Analysis() {}

    /** The analyzer of texts in a language. */
    static Analyzer of(String language) {
        return BY_LANGUAGE.getOrDefault(language, PLAIN);
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

    /**
     * Swedish and English lose their accents before their endings, so that who writes without å, ä and ö finds the same;
     * the other stemmers need the letters of their languages.
     */
    private static Map<String, Analyzer> byLanguage() {
        Analyzer swedish = analyzer(stream -> new SwedishLightStemFilter(folded(stream)));
        Analyzer persian = analyzer(stream -> folded(new PersianStemFilter(stream)));
        Map<String, Analyzer> analyzers = new TreeMap<>();
        analyzers.put("sv", swedish);
        analyzers.put("sv-simple", swedish);
        analyzers.put("en", analyzer(stream -> new EnglishMinimalStemFilter(folded(stream))));
        analyzers.put("ar", analyzer(stream -> folded(new ArabicStemFilter(stream))));
        analyzers.put("fa", persian);
        analyzers.put("prs", persian);
        analyzers.put("ru", analyzer(stream -> folded(new RussianLightStemFilter(stream))));
        analyzers.put("tr", analyzer(stream -> folded(new SnowballFilter(stream, new TurkishStemmer()))));
        analyzers.put("uk", analyzer(stream -> folded(new EndingFilter(stream, Endings.UKRAINIAN))));
        analyzers.put("so", analyzer(stream -> new EndingFilter(folded(stream), Endings.SOMALI)));
        analyzers.put("ti", analyzer(stream -> new EndingFilter(folded(stream), Endings.TIGRINYA)));
        return analyzers;
    }

    private static TokenStream folded(TokenStream stream) {
        return new LetterFilter(new ICUFoldingFilter(stream));
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> rest) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new ICUTokenizer();
                TokenStream lower = new ICUNormalizer2Filter(source);
                TokenStream oneShape = new PersianNormalizationFilter(new ArabicNormalizationFilter(lower));
                return new TokenStreamComponents(source, rest.apply(oneShape));
            }
        };
    }
}
