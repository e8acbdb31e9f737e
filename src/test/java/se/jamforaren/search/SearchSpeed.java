package se.jamforaren.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Prints how long an answer of the search takes in process, beside a bare Lucene query for the same words on the same
 * index: median and 99th percentile in microseconds over every judged query.
 */
final class SearchSpeed {
    private static final int ROUNDS = 30;

    private SearchSpeed() {}

    /** Something that is timed. */
    private interface Asked {
        void ask(JudgedQuery query) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("speed");
        Relevance relevance = new Relevance(folder);
        List<JudgedQuery> queries = JudgedQuery.readAll();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            time("search", queries, relevance::answer);
            time("bare Lucene", queries, query -> searcher.search(bare(query), 20));
        }
        relevance.close();
    }

    private static BooleanQuery bare(JudgedQuery query) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        words.add(new TermQuery(new Term("choice-system", query.choiceSystem())), Occur.FILTER);
        Analysis.tokens(Analysis.of(query.language()), query.words(), 100)
                .forEach(token -> words.add(new TermQuery(new Term("text-" + query.language(), token)), Occur.SHOULD));
        return words.build();
    }

    private static void time(String name, List<JudgedQuery> queries, Asked asked) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (JudgedQuery query : queries) {
                long start = System.nanoTime();
                asked.ask(query);
                if (round >= ROUNDS / 3) {
                    times.add(System.nanoTime() - start);
                }
            }
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-12s p50 %7.1f µs  p99 %8.1f µs  (%d answers)%n",
                name, sorted[sorted.length / 2] / 1e3, sorted[sorted.length * 99 / 100] / 1e3, sorted.length);
    }
}
