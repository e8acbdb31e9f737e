package se.jamforaren.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedFiguresTest {
    private static final double PROBABILITY = 2e-4;

    @Test
    void shares() throws IOException {
        JsonNode golden = golden().get("share");
        List<ShareData> data = list(
                golden,
                p -> new ShareData(
                        p.get("id").asText(),
                        p.get("finished").asLong(),
                        p.get("successes").asLong()));
        check("shares", golden, Engine.shares(data, 0.90).orElseThrow(), 1e-5, 1e-5);
    }

    @Test
    void means() throws IOException {
        JsonNode golden = golden().get("nki");
        List<MeanData> data = list(golden, p -> mean(p, "answers"));
        assertThat(MeanPosterior.of(data.stream().filter(p -> p.n() > 0).toList(), Hyperprior.nodes())
                        .variance())
                .isEqualTo(golden.get("s2_pooled").asDouble());
        check("means", golden, Engine.means(data, 0.90).orElseThrow(), 1e-5, 1e-5);
    }

    @Test
    void days() throws IOException {
        JsonNode golden = golden().get("days");
        List<MeanData> data = list(golden, p -> mean(p, "count"));
        check("days", golden, Engine.days(data, 0.90).orElseThrow(), 5e-3, 5e-3);
    }

    @TestFactory
    Stream<DynamicTest> edges() throws IOException {
        return golden().get("edge").properties().stream()
                .map(edge -> DynamicTest.dynamicTest(edge.getKey(), () -> edge(edge.getKey(), edge.getValue())));
    }

    @Test
    void baseball() throws IOException {
        List<String[]> rows;
        try (InputStream file = PublishedFiguresTest.class.getResourceAsStream("/fair/golden-baseball.csv")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
        List<ShareData> data = rows.stream()
                .map(row -> new ShareData(row[0], Long.parseLong(row[1]), Long.parseLong(row[2])))
                .toList();
        Map<String, Rating> ratings = byId(Engine.shares(data, 0.90).orElseThrow());
        Differences differences = new Differences("baseball");
        for (String[] row : rows) {
            differences.add("estimate", ratings.get(row[0]).estimate(), Double.parseDouble(row[3]), 1e-5);
            differences.add("sd", ratings.get(row[0]).sd(), Double.parseDouble(row[4]), 1e-5);
        }
        differences.check();
    }

    private static void edge(String name, JsonNode edge) {
        List<ShareData> data = IntStream.range(0, edge.get("n").size())
                .mapToObj(i -> new ShareData(
                        String.valueOf(i),
                        edge.get("n").get(i).asLong(),
                        edge.get("s").get(i).asLong()))
                .toList();
        GroupRating group = Engine.shares(data, 0.90).orElseThrow();
        Map<String, Rating> ratings = byId(group);
        Differences differences = new Differences("edge " + name);
        differences.add("typical", group.typical(), edge.get("typical").asDouble(), 1e-4);
        differences.add("N0, relative", group.n0() / edge.get("N0hat").asDouble(), 1, 0.25);
        for (int i = 0; i < data.size(); i++) {
            Rating rating = ratings.get(String.valueOf(i));
            differences.add(
                    "estimate", rating.estimate(), edge.get("mean").get(i).asDouble(), 1e-4);
            differences.add("sd", rating.sd(), edge.get("sd").get(i).asDouble(), 1e-4);
            differences.add(
                    "p_better", rating.pBetter(), edge.get("p_above").get(i).asDouble(), PROBABILITY);
        }
        differences.check();
    }

    private static void check(String name, JsonNode golden, GroupRating group, double value, double bound) {
        Map<String, Rating> ratings = byId(group);
        Differences differences = new Differences(name);
        differences.add("typical", group.typical(), golden.get("typical").asDouble(), value);
        differences.add("N0, relative", group.n0() / golden.get("N0").asDouble(), 1, 1e-3);
        for (JsonNode provider : golden.get("providers")) {
            Rating rating = ratings.get(provider.get("id").asText());
            differences.add("estimate", rating.estimate(), provider.get("mean").asDouble(), value);
            differences.add("q05", rating.low(), provider.get("q05").asDouble(), bound);
            differences.add("q95", rating.high(), provider.get("q95").asDouble(), bound);
            if (provider.has("sd")) {
                differences.add("sd", rating.sd(), provider.get("sd").asDouble(), value);
            }
            JsonNode better = provider.has("p_above_typical")
                    ? provider.get("p_above_typical")
                    : provider.get("p_shorter_than_typical");
            differences.add("p_better", rating.pBetter(), better.asDouble(), PROBABILITY);
            differences.add(
                    "reliability",
                    rating.reliability(),
                    provider.get("reliability").asDouble(),
                    PROBABILITY);
        }
        differences.check();
    }

    private static MeanData mean(JsonNode provider, String n) {
        return new MeanData(
                provider.get("id").asText(),
                provider.get(n).asLong(),
                optional(provider.get("mean_raw")),
                optional(provider.get("sd_raw")));
    }

    private static OptionalDouble optional(JsonNode number) {
        return number == null || number.isNull() ? OptionalDouble.empty() : OptionalDouble.of(number.asDouble());
    }

    private static <D> List<D> list(JsonNode golden, Function<JsonNode, D> read) {
        List<D> list = new ArrayList<>();
        golden.get("providers").forEach(provider -> list.add(read.apply(provider)));
        return list;
    }

    private static Map<String, Rating> byId(GroupRating group) {
        return group.ratings().stream().collect(Collectors.toMap(Rating::id, Function.identity()));
    }

    private static JsonNode golden() throws IOException {
        try (InputStream file = PublishedFiguresTest.class.getResourceAsStream("/fair/golden-municipality.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}
