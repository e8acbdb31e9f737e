package se.jamforaren.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.command.Jamforaren;
import se.jamforaren.testing.Portal;
import se.jamforaren.testing.Seen;

/**
 * More than can be answered, and more than anybody needs. All figures are ratios in one run. Where there are two
 * processors the portal has one and those who ask have the other, so that the load does not take what it measures.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FloodIT {
    private static final int SECONDS = Integer.getInteger("faults.seconds", 5);
    private static final int SLOW = Integer.getInteger("faults.slow", 200);
    private static final int ROUNDS = 3;
    private static final int MOST_COMBINATIONS = 1_000;
    private static final Pattern TICKED =
            Pattern.compile("<input type=\"checkbox\" name=\"([a-z]+)\" value=\"([^\"]+)\"");
    /** Words that nobody asks for twice, so that no answer is kept. */
    private static final IntFunction<String> SEARCH = i -> "/sv/nacka-2016/?q=svenska" + i;

    private static final List<String> HUMAN = List.of(
            "/sv/nacka-2016/", "/sv/nacka-2016/?q=svenska", "/sv/nacka-2016/anordnare/misa", "/sv/nacka-2016/siffror");

    @TempDir
    static Path folder;

    private static Portal portal;

    @BeforeAll
    static void open() throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "JAMFORAREN_CONTENT",
                Ground.content(folder),
                "MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER",
                Ground.CLIENT,
                "JAVA_TOOL_OPTIONS",
                "-Xmx512m -XX:+UseSerialGC"));
        portal = Portal.start(Jamforaren.class, folder.resolve("home"), settings);
        pin("0", portal.process().pid());
        pin("1", ProcessHandle.current().pid());
        Load.of(portal.url(), 8, SEARCH).during(Duration.ofSeconds(4 * SECONDS));
        Load.of(portal.url(), 2, i -> HUMAN.get(i % HUMAN.size())).during(Duration.ofSeconds(SECONDS));
    }

    @AfterAll
    static void close() throws Exception {
        pin("0,1", ProcessHandle.current().pid());
        portal.close();
    }

    @Test
    @Order(1)
    void whoIsLetInIsAnsweredAsEverWhenTenTimesTooMuchIsAsked() throws Exception {
        Load.Seen normal = Load.of(portal.url(), 4, SEARCH).during(Duration.ofSeconds(2 * SECONDS));
        double most = Load.of(portal.url(), 12, SEARCH)
                .during(Duration.ofSeconds(2 * SECONDS))
                .rate(200);
        // As many as a class are let in at first and wait for their turn: what comes after is what a flood is.
        Load.of(portal.url(), 100, 10 * most, SEARCH).during(Duration.ofSeconds(2));
        Load.Seen flood = Load.of(portal.url(), 100, 10 * most, SEARCH).during(Duration.ofSeconds(4 * SECONDS));
        long end = System.nanoTime();
        Load.Seen after;
        do {
            after = Load.of(portal.url(), 4, SEARCH).during(Duration.ofSeconds(1));
        } while ((after.count(503) > 0 || after.p99() > 3 * normal.p99()) && System.nanoTime() - end < 20_000_000_000L);
        double back = (System.nanoTime() - end) / 1e9;
        double offered = flood.answers().size() / (flood.time().toNanos() / 1e9) / most;
        Seen.say(
                "flood: %.0f pages/s can be made; %.1f times that asked: %.0f made (%.2f), p99 of those let in %.1f ms"
                        + " (%.2f of %.1f ms with 4 readers), refused in %.1f ms (median), %.1f ms (p99); as before after %.1f s",
                most,
                offered,
                flood.rate(200),
                flood.rate(200) / most,
                flood.p99(),
                flood.p99() / normal.p99(),
                normal.p99(),
                flood.within(0.5, 503),
                flood.within(0.99, 503),
                back);
        assertThat(flood.answers()).extracting(Load.Answer::status).containsOnly(200, 503);
        assertThat(flood.broken()).isEmpty();
        assertThat(offered).isGreaterThan(3);
        assertThat(flood.rate(200) / most).isGreaterThan(0.8);
        assertThat(flood.p99()).isLessThan(4 * normal.p99());
        assertThat(back).isLessThan(6);
    }

    @Test
    @Order(2)
    void oneWhoFloodsTakesAQuarterAndOthersAreLetIn() throws Exception {
        Load flood = Load.ofOne(portal.url(), 64, "198.51.100.1", SEARCH);
        Load.Seen others = Load.of(portal.url(), 2, 20, SEARCH).during(Duration.ofSeconds(2 * SECONDS));
        Load.Seen one = flood.stop();
        Seen.say(
                "one client with 64 connections: %d of its %d requests refused; of %d others %d refused",
                one.count(503), one.answers().size(), others.answers().size(), others.count(503));
        assertThat(one.count(503)).isPositive();
        assertThat(others.count(503)).isZero();
    }

    @Test
    @Order(3)
    void connectionsWhoseHeadersNeverEndHoldNobodyUp() throws Exception {
        Load.Seen alone = humans();
        List<Socket> slow = new ArrayList<>();
        try {
            InetAddress host = InetAddress.getByName(URI.create(portal.url()).getHost());
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(host, URI.create(portal.url()).getPort());
                socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            Load.Seen beside = humans();
            Seen.say(
                    "%d connections whose headers never end: p99 of others %.2f times as without (%.1f and %.1f ms)",
                    SLOW, beside.p99() / alone.p99(), beside.p99(), alone.p99());
            assertThat(beside.count(200)).isEqualTo(beside.answers().size());
            assertThat(beside.broken()).isEmpty();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Order(4)
    void aCrawlOfEveryCombinationHoldsNobodyUp() throws Exception {
        assertThat(portal.get("/robots.txt").body()).contains("Disallow: /*?\n");
        List<String> all = crawl();
        List<Double> ratios = new ArrayList<>();
        Load.Seen crawled = null;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Load.Seen alone = humans();
            Load crawler = Load.ofOne(portal.url(), 1, "198.51.100.2", i -> all.get(i % all.size()));
            Load.Seen beside = humans();
            crawled = crawler.stop();
            ratios.add(beside.p99() / alone.p99());
            refused += (int) (beside.answers().size() - beside.count(200));
        }
        Seen.say(
                "a crawler without a pause over %d combinations, all noindex: p99 of others %.2f times as without"
                        + " (median of %d), %d refused; its own pages %.1f ms (median), %.1f ms (p99)",
                all.size(),
                ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow(),
                ROUNDS,
                refused,
                crawled.within(0.5, 200),
                crawled.p99());
        assertThat(refused).isZero();
        assertThat(crawled.count(200)).isEqualTo(crawled.answers().size());
    }

    /** All pairs of what can be ticked on the list; each such page is one that search engines are to leave out. */
    private static List<String> crawl() throws IOException {
        List<String> choices = new ArrayList<>();
        for (MatchResult choice :
                TICKED.matcher(portal.get("/sv/nacka-2016/").body()).results().toList()) {
            String one = choice.group(1) + "=" + choice.group(2);
            // What nobody should have in an address is not found there by a crawler either.
            if (portal.get("/sv/nacka-2016/?" + one).statusCode() == 200) {
                choices.add(one);
            }
        }
        List<String> pairs = choices.stream()
                .flatMap(one -> choices.stream().map(other -> "/sv/nacka-2016/?" + one + "&" + other))
                .limit(MOST_COMBINATIONS)
                .toList();
        assertThat(pairs).hasSizeGreaterThan(100);
        for (String pair : pairs.subList(0, 20)) {
            HttpResponse<String> page = portal.get(pair);
            assertThat(page.statusCode()).as(pair).isEqualTo(200);
            assertThat(page.body()).as(pair).contains("<meta name=\"robots\" content=\"noindex\">");
        }
        return pairs;
    }

    private static Load.Seen humans() throws InterruptedException {
        return Load.of(portal.url(), 2, 20, i -> HUMAN.get(i % HUMAN.size())).during(Duration.ofSeconds(2 * SECONDS));
    }

    private static void pin(String processors, long process) throws IOException, InterruptedException {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Ground.run("taskset", "-acp", processors, String.valueOf(process));
        }
    }
}
