package se.jamforaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
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
    static final Analyzer PLAIN = ofTexts(Analysis::folded);

    /** The words as they are written, but for their case: what stemmers that need accents start from. */
    static final Analyzer WRITTEN = ofTexts(stream -> stream);

    /** {@link #PLAIN} for a single token of {@link #WRITTEN}. */
    static final Analyzer PLAIN_WORD = ofWords(Analysis::folded);

    private static final Set<String> OF_LATIN = Set.of("sv", "sv-simple", "en", "tr", "so");
    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = stemmers();
    private static final Map<String, Analyzer> OF_TEXTS = analyzers(Analysis::ofTexts);
    private static final Map<String, Analyzer> OF_WORDS = analyzers(Analysis::ofWords);

    private Analysis() {}

    /** The analyzer of texts in a language. */
    static Analyzer of(String language) {
        return OF_TEXTS.getOrDefault(language, PLAIN);
    }

    /**
     * The analyzer of one token of {@link #WRITTEN}, or of a part of one; the same as that of texts, and cheaper, since
     * stemmers leave alone what is in another script.
     */
    static Analyzer ofWord(String language, String word) {
        return OF_LATIN.contains(language) == isLatin(word.charAt(0))
                ? OF_WORDS.getOrDefault(language, PLAIN_WORD)
                : PLAIN_WORD;
    }

    /** Whether a letter is Latin; digits count as Latin. */
    static boolean isLatin(char letter) {
        return letter < '\u0250' || (letter >= '\u1e00' && letter < '\u1f00');
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
    private static Map<String, UnaryOperator<TokenStream>> stemmers() {
        Map<String, UnaryOperator<TokenStream>> stemmers = new TreeMap<>();
        stemmers.put("sv", stream -> new SwedishLightStemFilter(folded(stream)));
        stemmers.put("sv-simple", stemmers.get("sv"));
        stemmers.put("en", stream -> new EnglishMinimalStemFilter(folded(stream)));
        stemmers.put("ar", stream -> folded(new ArabicStemFilter(stream)));
        stemmers.put("fa", stream -> folded(new PersianStemFilter(stream)));
        stemmers.put("prs", stemmers.get("fa"));
        stemmers.put("ru", stream -> folded(new RussianLightStemFilter(stream)));
        stemmers.put("tr", stream -> folded(new SnowballFilter(stream, new TurkishStemmer())));
        stemmers.put("uk", stream -> folded(new EndingFilter(stream, Endings.UKRAINIAN)));
        stemmers.put("so", stream -> new EndingFilter(folded(stream), Endings.SOMALI));
        stemmers.put("ti", stream -> folded(new EndingFilter(stream, Endings.TIGRINYA)));
        return stemmers;
    }

    /** One analyzer for languages that have the same stemmer. */
    private static Map<String, Analyzer> analyzers(Function<UnaryOperator<TokenStream>, Analyzer> analyzer) {
        Map<UnaryOperator<TokenStream>, Analyzer> byStemmer = new HashMap<>();
        Map<String, Analyzer> byLanguage = new HashMap<>();
        STEMMERS.forEach((language, stemmer) -> byLanguage.put(language, byStemmer.computeIfAbsent(stemmer, analyzer)));
        return byLanguage;
    }

    private static TokenStream folded(TokenStream stream) {
        return new LetterFilter(new ICUFoldingFilter(stream));
    }

    private static Analyzer ofTexts(UnaryOperator<TokenStream> rest) {
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

    private static Analyzer ofWords(UnaryOperator<TokenStream> rest) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new KeywordTokenizer();
                return new TokenStreamComponents(source, rest.apply(source));
            }
        };
    }
}
