package se.jamforaren.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the portal from its jar under load, beside what is bare, in rounds that alternate, and prints the table of
 * targets. Everything is on the loopback, and bounded in count and time.
 */
public final class Load {
    private static final Path FOLDER = Path.of("target", "load");
    private static final int PLAIN_SECONDS = 3;
    private static final int SEARCH_SECONDS = 6;
    private static final int MIX_SECONDS = 10;
    /** Until then the processor is as busy with compiling as with pages. */
    private static final int WARM_SECONDS = 45;

    private static final int REST_SECONDS = 6;
    private static final int STARTS = 4;
    private static final Duration MOST_CATCHING_UP = Duration.ofMinutes(30);

    private final Invented invented = Invented.read();
    private final int rounds;

    private Load(int rounds) {
        this.rounds = rounds;
    }

    /** @param arguments how many providers, {@code 15,10000}, and how many rounds */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int[] sizes = Stream.of(arguments[0].split(",")).mapToInt(Integer::parseInt).toArray();
        new Load(Integer.parseInt(arguments[1])).measure(sizes);
        System.exit(0);
    }

    private void measure(int[] sizes) throws IOException, InterruptedException, SQLException {
        List<Measured> all = new ArrayList<>();
        for (int size : sizes) {
            say("preparing %d providers", size);
            all.add(new Measured(Stage.open(FOLDER, invented, size)));
        }
        try {
            underLoad(all);
            try {
                firstPages(all);
            } catch (IOException e) {
                say("first pages are not measured: %s", e.getMessage());
            }
        } finally {
            for (Measured one : all) {
                one.stage().close();
            }
        }
        for (Measured one : all) {
            say("bare Lucene, %d providers", one.stage().providers());
            try {
                one.search().addAll(SearchSpeedRun.of(one.stage().providers()));
            } catch (IOException e) {
                say("bare Lucene is not measured: %s", e.getMessage());
                one.search().addAll(SearchSpeedRun.NONE);
            }
        }
        String report = Report.of(all);
        Files.writeString(Path.of("target", "speed.md"), report);
        System.out.print(report);
    }

    private void underLoad(List<Measured> all) throws IOException, InterruptedException {
        List<Server> servers = new ArrayList<>();
        try {
            for (Measured one : all) {
                long start = System.nanoTime();
                Files.createDirectories(one.stage().home());
                Server server = Server.withPlaintext(one.stage());
                servers.add(server);
                server.await(newest(one), MOST_CATCHING_UP).awaitRest(MOST_CATCHING_UP);
                one.caughtUp(Duration.ofNanos(System.nanoTime() - start));
                say("%d providers: open after %d s", one.stage().providers(), one.caughtUp().toSeconds());
            }
            List<Path> searches = new ArrayList<>();
            List<Path> mixes = new ArrayList<>();
            for (int n = 0; n < all.size(); n++) {
                Mix mix = new Mix(invented, all.get(n).stage().providers());
                Path folder = FOLDER.resolve("addresses-" + all.get(n).stage().providers());
                searches.add(mix.searches(folder));
                mixes.add(mix.mix(folder, servers.get(n)));
                Mix.plaintext(folder);
                all.get(n).onTheWire(mix, servers.get(n));
            }
            for (int round = -1; round < rounds; round++) {
                say(round < 0 ? "warming" : "round %d of %d", round + 1, rounds);
                for (int n = 0; n < all.size(); n++) {
                    round(all.get(n), servers.get(n), searches.get(n), mixes.get(n), round);
                }
            }
            for (int n = 0; n < all.size(); n++) {
                all.get(n).memory(servers.get(n));
            }
        } finally {
            servers.forEach(Server::close);
        }
    }

    /** A round before the first is not counted. */
    private void round(Measured one, Server server, Path searches, Path mix, int round)
            throws IOException, InterruptedException {
        boolean counts = round >= 0;
        int seed = 1_000 + round;
        Wrk.Run plain = Wrk.ask(server, searches.resolveSibling("plaintext"), PLAIN_SECONDS, seed);
        Wrk.Run search = Wrk.ask(server, searches, counts ? SEARCH_SECONDS : WARM_SECONDS, seed);
        try (Edits edits = Edits.begin(one.stage(), server, invented)) {
            Wrk.Run mixed = Wrk.ask(server, mix, counts ? MIX_SECONDS : WARM_SECONDS, seed);
            edits.close();
            Edits atRest = Edits.begin(one.stage(), server, invented);
            Thread.sleep(Duration.ofSeconds(REST_SECONDS));
            atRest.close();
            say(
                    "%,d providers: plaintext %.0f/s, search %.0f/s, mix %.0f/s, %d edits found",
                    one.stage().providers(),
                    plain.perSecond(),
                    search.perSecond(),
                    mixed.perSecond(),
                    edits.millis().size() + atRest.millis().size());
            if (counts) {
                one.add(plain, search, mixed, edits, atRest);
            }
        }
    }

    private void firstPages(List<Measured> all) throws IOException, InterruptedException {
        Path cache = FOLDER.resolve("jamforaren.aot").toAbsolutePath();
        say("rehearsing for the cache of quick starts");
        boolean rehearsed = Server.rehearse(cache);
        for (int start = 0; start < STARTS; start++) {
            for (Measured one : all) {
                one.withoutCache().add(firstPage(one, List.of()));
                if (rehearsed) {
                    one.withCache().add(firstPage(one, List.of("-XX:AOTCache=" + cache)));
                }
            }
        }
    }

    private static double firstPage(Measured one, List<String> more) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Server server = Server.asDistributed(one.stage(), more)
                .await("/sv/" + Invented.systemId(0) + "/?q=svenska", Duration.ofMinutes(10))) {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** A page of the last choice system that is caught up with. */
    private static String newest(Measured one) {
        return "/sv/" + Invented.systemId(Invented.systems(one.stage().providers()) - 1) + "/";
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
