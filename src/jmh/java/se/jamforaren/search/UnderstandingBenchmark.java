package se.jamforaren.search;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.jamforaren.benchmark.Invented;

/** What a reader's words mean, against Lucene's ordinary analyzer that only cuts them into words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UnderstandingBenchmark {
    /** Known words, a misspelt one, a compound, a whole sentence, and words in another script. */
    @Param({
        "svenska",
        "svensak",
        "språkpraktik",
        "jag vill jobba på kafé och lära mig svenska bättre",
        "تعلم اللغة السويدية"
    })
    public String words;

    private final Analyzer standard = new StandardAnalyzer();
    private Understanding understanding;

    /** Reads the vocabulary and the synonyms of all languages. */
    @Setup
    public void read() {
        Invented invented = Invented.read();
        understanding = new Understanding(new Lexicon(invented.vocabulary(), invented.languages()));
    }

    /** Cut into words. */
    @Benchmark
    public List<String> baseline() {
        return Analysis.tokens(standard, words, 100);
    }

    /** Understood, when no page has the words. */
    @Benchmark
    public List<Understanding.Meaning> understanding() {
        return understanding.of(words, "sv", new Shapes(), word -> false);
    }
}
