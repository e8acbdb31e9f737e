package se.jamforaren.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured with so many providers. */
final class Measured {
    private static final int PAGES = 40;

    private final Stage stage;
    private final List<Wrk.Run> plaintext = new ArrayList<>();
    private final List<Wrk.Run> searches = new ArrayList<>();
    private final List<Wrk.Run> mixes = new ArrayList<>();
    private final List<Double> found = new ArrayList<>();
    private final List<Double> foundAtRest = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Double> withCache = new ArrayList<>();
    private final List<Double> withoutCache = new ArrayList<>();
    private final List<Double> search = new ArrayList<>();
    private final List<Double> lists = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private Duration caughtUp = Duration.ZERO;
    private String resident = "";
    private long heap;

    Measured(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    void caughtUp(Duration time) {
        caughtUp = time;
    }

    /** How long a start took until nothing was left to read and to index; the first one reads all of the database. */
    Duration caughtUp() {
        return caughtUp;
    }

    void add(Wrk.Run plain, Wrk.Run searched, Wrk.Run mixed, Edits edits, Edits atRest) {
        plaintext.add(plain);
        searches.add(searched);
        mixes.add(mixed);
        found.addAll(edits.millis());
        foundAtRest.addAll(atRest.millis());
        faults.addAll(edits.faults());
        faults.addAll(atRest.faults());
    }

    /** Weighs pages as they are sent. */
    void onTheWire(Mix mix, Server server) throws IOException, InterruptedException {
        for (int n = 0; n < PAGES; n++) {
            lists.add((double) server.get(mix.list()).body().length);
            answers.add((double) server.get(mix.search()).body().length);
        }
    }

    void memory(Server server) throws IOException, InterruptedException {
        resident = server.resident();
        heap = server.heapInUse();
    }

    /** Seconds to the first page with the cache of quick starts. */
    List<Double> withCache() {
        return withCache;
    }

    /** Seconds to the first page without it. */
    List<Double> withoutCache() {
        return withoutCache;
    }

    /** Mean and 99th percentile of our search as a multiple of bare Lucene's, and their means in microseconds. */
    List<Double> search() {
        return search;
    }

    /** Median over the rounds of search page by plaintext. */
    double searchByPlaintext() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < searches.size(); round++) {
            ratios.add(searches.get(round).perSecond() / plaintext.get(round).perSecond());
        }
        return median(ratios);
    }

    double ofPlaintext(ToDoubleFunction<Wrk.Run> what) {
        return median(plaintext.stream().map(what::applyAsDouble).toList());
    }

    double ofSearches(ToDoubleFunction<Wrk.Run> what) {
        return median(searches.stream().map(what::applyAsDouble).toList());
    }

    double ofMixes(ToDoubleFunction<Wrk.Run> what) {
        return median(mixes.stream().map(what::applyAsDouble).toList());
    }

    /** Answers of 400 and more, and connections that failed, in all rounds. */
    long errors() {
        return List.of(plaintext, searches, mixes).stream()
                .flatMap(List::stream)
                .mapToLong(Wrk.Run::errors)
                .sum();
    }

    List<String> faults() {
        return faults;
    }

    /** Milliseconds from each edit until it was found, while sixteen readers ask for all that can be made. */
    List<Double> found() {
        return found;
    }

    /** The same while nobody reads. */
    List<Double> foundAtRest() {
        return foundAtRest;
    }

    List<Double> lists() {
        return lists;
    }

    List<Double> answers() {
        return answers;
    }

    String resident() {
        return resident;
    }

    long heap() {
        return heap;
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    static double percentile(List<Double> values, int percent) {
        return values.isEmpty()
                ? Double.NaN
                : values.stream()
                        .sorted()
                        .toList()
                        .get(Math.min(values.size() - 1, values.size() * percent / 100));
    }
}
