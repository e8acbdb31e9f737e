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
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How texts become tokens: by Unicode's word limits, case folded, without inflection where the language has a stemmer,
 * without accents, and with the several shapes of Arabic and Persian letters made one.
 */
final class Analysis {
    /** Without any stemmer: for names, and for languages that have none. */
    static final Analyzer PLAIN = analyzer(stream -> stream);

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

    private static Map<String, Analyzer> byLanguage() {
        Analyzer swedish = analyzer(SwedishLightStemFilter::new);
        Analyzer russian = analyzer(RussianLightStemFilter::new);
        Map<String, Analyzer> analyzers = new TreeMap<>();
        analyzers.put("sv", swedish);
        analyzers.put("sv-simple", swedish);
        analyzers.put("en", analyzer(EnglishMinimalStemFilter::new));
        analyzers.put("ar", analyzer(ArabicStemFilter::new));
        analyzers.put("ru", russian);
        analyzers.put("uk", russian);
        analyzers.put("tr", analyzer(stream -> new SnowballFilter(stream, new TurkishStemmer())));
        return analyzers;
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> stemmer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new ICUTokenizer();
                TokenStream folded = new ICUNormalizer2Filter(source);
                TokenStream oneShape = new PersianNormalizationFilter(new ArabicNormalizationFilter(folded));
                return new TokenStreamComponents(source, new ICUFoldingFilter(stemmer.apply(oneShape)));
            }
        };
    }
}
