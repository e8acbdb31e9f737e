package se.jamforaren.order.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.CsvFile;

/** What each way to order costs and gives in the shipped simulation. */
@Singleton
class TradeOffs {
    private final List<Policy> policies;

    TradeOffs(ContentFolder content) {
        policies = CsvFile.read(
                        content.root().resolve("simulation.csv"),
                        "policy",
                        "success_pct",
                        "ee_l_norm",
                        "months_low",
                        "months_mid",
                        "months_high")
                .stream()
                .map(line -> new Policy(
                        line.get("policy"),
                        Double.parseDouble(line.get("success_pct")),
                        Double.parseDouble(line.get("ee_l_norm")),
                        Double.parseDouble(line.get("months_low")),
                        Double.parseDouble(line.get("months_mid")),
                        Double.parseDouble(line.get("months_high"))))
                .toList();
    }

    /**
     * A way to order.
     *
     * @param success customers of a hundred who succeed
     * @param unfairness how far the exposure is from what the results earn
     * @param low months until a newcomer with lower results than most has four fifths of its fair share
     * @param mid the same for one with ordinary results
     * @param high the same for one with better results than most
     */
    record Policy(String id, double success, double unfairness, double low, double mid, double high) {}

    /** All of them in the order of the table. */
    List<Policy> policies() {
        return policies;
    }

    /** What it means, in customers of a hundred, to stop counting volume, to be cautious, and to change places. */
    Map<String, Object> gains() {
        Map<String, Policy> by = policies.stream().collect(Collectors.toMap(Policy::id, Function.identity()));
        double raw = by.get("RAW").success();
        double cautious = by.get("EBMEAN").success();
        return Map.of(
                "volume", raw - by.get("OLD").success(),
                "caution", cautious - raw,
                "places", cautious - by.get("FAIR_T75").success(),
                "random", cautious - by.get("RANDOM").success());
    }
}
