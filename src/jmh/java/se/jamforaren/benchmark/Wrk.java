package se.jamforaren.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bounded run of wrk: sixteen readers that each ask again as soon as they have been answered. */
final class Wrk {
    static final int CONNECTIONS = 16;

    private static final Path SCRIPT = Path.of("src", "jmh", "lua", "addresses.lua");
    private static final Pattern RESULT =
            Pattern.compile("RESULT ([0-9]+) ([0-9]+) ([0-9]+) ([0-9]+) ([0-9]+) ([0-9]+) ([0-9]+)");

    private Wrk() {}

    /**
     * What a run saw.
     *
     * @param perSecond answers a second
     * @param millis99 99th percentile of the time to an answer
     * @param processorMicros processor time of the portal for each answer
     * @param errors answers of 400 or more, and connections that failed
     */
    record Run(double perSecond, double millis50, double millis99, double processorMicros, double bytes, long errors) {}

    /** Asks a portal for the addresses of a file for some seconds. */
    static Run ask(Server server, Path addresses, int seconds, int seed) throws IOException, InterruptedException {
        double before = server.processorSeconds();
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        SCRIPT.toString(),
                        server.url(),
                        "--",
                        addresses.toString(),
                        String.valueOf(seed))
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        double processor = server.processorSeconds() - before;
        Matcher result = RESULT.matcher(said);
        if (!result.find() || number(result, 1) == 0) {
            throw new IOException("wrk said: " + said);
        }
        double requests = number(result, 1);
        return new Run(
                requests / number(result, 2) * 1e6,
                number(result, 6) / 1e3,
                number(result, 7) / 1e3,
                processor / requests * 1e6,
                number(result, 3) / requests,
                (long) number(result, 4));
    }

    private static double number(Matcher result, int group) {
        return Double.parseDouble(result.group(group));
    }
}
