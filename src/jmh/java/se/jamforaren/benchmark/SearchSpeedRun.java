package se.jamforaren.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.jamforaren.search.SearchSpeed;
import se.jamforaren.testing.ChildProcess;

/** {@link SearchSpeed} in a JVM of its own. */
final class SearchSpeedRun {
    /** More do not fit in its memory, since it keeps every catalogue there. */
    private static final int MOST = 100_000;

    static final List<Double> NONE = List.of(Double.NaN, Double.NaN, Double.NaN);

    private static final Pattern RATIOS = Pattern.compile("mean ([0-9.]+), p99 ([0-9.]+)");
    private static final Pattern OURS = Pattern.compile("search +mean +([0-9.]+)");

    private SearchSpeedRun() {}

    /** Ratios of mean and 99th percentile, and our mean in microseconds; not a number where there are too many providers. */
    static List<Double> of(int providers) throws IOException, InterruptedException {
        if (providers > MOST) {
            return NONE;
        }
        Process process = ChildProcess.java(SearchSpeed.class, String.valueOf(providers))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher ratios = RATIOS.matcher(said);
        Matcher ours = OURS.matcher(said);
        if (!ratios.find() || !ours.find()) {
            throw new IOException("SearchSpeed said: " + said);
        }
        return List.of(
                Double.valueOf(ratios.group(1)), Double.valueOf(ratios.group(2)), Double.valueOf(ours.group(1)));
    }
}
