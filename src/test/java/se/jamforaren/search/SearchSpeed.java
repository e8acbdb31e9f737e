package se.jamforaren.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.jamforaren.benchmark.Invented;
import se.jamforaren.catalogue.InventedCatalogues;

/**
 * Prints how long an answer of the search takes in process, beside {@link BareLucene} with the same answer, which is
 * checked first: mean, median and 99th percentile of the processor time of every judged query, in rounds that alternate.
 * Processor time is what a busy machine does not change. With a number, so many invented providers stand in the place of
 * the shipped ones, and each query is asked of one of their choice systems.
 */
public final class SearchSpeed {
    private static final int ROUNDS = 30;
    private static final int WARM = 10;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private SearchSpeed() {}

    /** Something that is timed. */
    private interface Asked {
        void ask(int query) throws IOException;
    }

    /** @param arguments how many providers to invent; none for the shipped ones */
    public static void main(String[] arguments) throws IOException {
        List<JudgedQuery> queries = JudgedQuery.readAll();
        Path folder = Files.createTempDirectory("speed");
        if (arguments.length == 0) {
            compare(new Relevance(folder), queries);
        } else {
            int providers = Integer.parseInt(arguments[0]);
            int systems = Invented.systems(providers);
            InventedCatalogues invented = new InventedCatalogues(Invented.read(), providers);
            SplittableRandom random = new SplittableRandom(7);
            compare(
                    new Relevance(
                            folder,
                            IntStream.range(0, systems)
                                    .parallel()
                                    .mapToObj(invented::catalogue)
                                    .toList()),
                    queries.stream()
                            .map(query -> query.about(Invented.systemId(random.nextInt(systems))))
                            .toList());
        }
    }

    private static void compare(Relevance relevance, List<JudgedQuery> queries) throws IOException {
        try (BareLucene bare = relevance.bare(Files.createTempDirectory("bare"))) {
            List<BareLucene.Asked> asked = new ArrayList<>();
            for (JudgedQuery query : queries) {
                asked.add(relevance.told(bare, query));
                requireEqual(query, relevance.answer(query), bare.ask(asked.getLast()));
            }
            Map<String, List<Long>> times = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Long> ours = time(queries.size(), query -> relevance.answer(queries.get(query)));
                List<Long> theirs = time(queries.size(), query -> bare.ask(asked.get(query)));
                if (round >= WARM) {
                    times.computeIfAbsent("search", name -> new ArrayList<>()).addAll(ours);
                    times.computeIfAbsent("bare Lucene", name -> new ArrayList<>())
                            .addAll(theirs);
                }
            }
            times.forEach(SearchSpeed::print);
            System.out.printf(
                    Locale.ROOT,
                    "search / bare Lucene with the same answer: mean %.2f, p99 %.2f%n",
                    mean(times.get("search")) / mean(times.get("bare Lucene")),
                    percentile(times.get("search"), 99) / percentile(times.get("bare Lucene"), 99));
        }
        relevance.close();
    }

    private static void requireEqual(JudgedQuery query, Answer ours, BareLucene.Found theirs) {
        Map<Integer, Set<String>> groups = new TreeMap<>();
        ours.hits()
                .forEach(hit -> groups.computeIfAbsent(hit.group(), group -> new HashSet<>())
                        .add(hit.listed().id()));
        Map<String, Integer> facets = new HashMap<>();
        ours.facets()
                .forEach((facet, counts) -> counts.forEach((code, count) ->
                        facets.merge(facet.equals("programme") ? "programme:" + code : code, count, Integer::sum)));
        facets.values().removeIf(count -> count == 0);
        List<Set<String>> tiers = new ArrayList<>(new TreeMap<>(theirs.tiers()).values());
        if (!tiers.equals(List.copyOf(groups.values())) || !facets.equals(theirs.facets())) {
            throw new IllegalStateException("another answer to " + query.words() + ": " + groups + facets + ", bare: "
                    + tiers + theirs.facets());
        }
    }

    private static List<Long> time(int queries, Asked asked) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int query = 0; query < queries; query++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            asked.ask(query);
            times.add(CLOCK.getCurrentThreadCpuTime() - start);
        }
        return times;
    }

    private static void print(String name, List<Long> times) {
        System.out.printf(
                Locale.ROOT,
                "%-12s mean %6.1f µs  p50 %6.1f µs  p99 %7.1f µs  (%d answers)%n",
                name,
                mean(times),
                percentile(times, 50),
                percentile(times, 99),
                times.size());
    }

    private static double mean(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).average().orElse(0) / 1e3;
    }

    private static double percentile(List<Long> times, int percent) {
        return times.stream().sorted().toList().get(times.size() * percent / 100) / 1e3;
    }
}
