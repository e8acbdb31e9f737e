package se.jamforaren.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
    @Test
    void theFirstReplicationIsThatOfThePublishedTrial() {
        PolicyResult result = Simulation.run(Policy.OLD, 0, 1, () -> {});
        assertThat(result.successPercent()).isCloseTo(44.789995, within(5e-7));
        assertThat(result.standardError()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OLD, 48.9, 0.475",
        "RAW, 52.3, 0.136",
        "WILSON, 52.6, 0.198",
        "BAYESAVG, 52.9, 0.164",
        "EBMEAN, 53.0, 0.170",
        "FAIR_T75, 52.6, 0.128",
        "RANDOM, 47.1, 0.232",
        "ORACLE, 54.1, 0.189"
    })
    void twoHundredReplicationsAreThoseOfThePublishedTrial(Policy policy, double success, double loss) {
        AtomicInteger done = new AtomicInteger();
        PolicyResult result = Simulation.run(policy, 0, 200, done::incrementAndGet);
        assertThat(result.successPercent()).isCloseTo(success, within(0.05));
        assertThat(result.loss()).isCloseTo(loss, within(0.0005));
        assertThat(done).hasValue(200);
    }

    @ParameterizedTest
    @EnumSource
    void everyReplicationIsWithinItsRanges(Policy policy) {
        PolicyResult result = Simulation.run(policy, 7, 2, () -> {});
        assertThat(result).isEqualTo(Simulation.run(policy, 7, 2, () -> {}));
        assertThat(result.loss()).isBetween(0.0, 1.0);
        assertThat(result.gini()).isBetween(0.0, 1.0);
        assertThat(result.spearman()).isBetween(-1.0, 1.0);
        assertThat(result.months())
                .hasSize(3)
                .allSatisfy(months -> assertThat(months).isBetween(6.0, 48.0));
    }

    @Test
    void everyPolicyMeetsTheSameMarket() {
        Market market = new Market(3);
        assertThat(market.success()).hasSize(15).isEqualTo(new Market(3).success());
        assertThat(Arrays.copyOfRange(market.success(), 12, 15)).isSorted();
        assertThat(market.success()[13]).isCloseTo(0.47, within(1e-15));
        Counts before = market.history().between(-30, -1);
        assertThat(before.total()).isEqualTo(1200);
        assertThat(before.n(12) + before.n(13) + before.n(14)).isZero();
    }

    @Test
    void withoutDataTheFastMeanIsThatOfAUniform() {
        FastMean fast = FastMean.of(new Counts(new int[2], new int[2]));
        assertThat(fast.means()).containsExactly(0.5, 0.5);
        assertThat(fast.sd(1)).isEqualTo(0.2887);
    }

    @Test
    void theFastMeanIsCloseToTheEngine() {
        FastMean fast = FastMean.of(new Counts(new int[] {100, 100, 100, 0}, new int[] {50, 45, 48, 0}));
        assertThat(fast.mean(0)).isCloseTo(0.4905, within(2e-3));
        assertThat(fast.mean(3)).isCloseTo(0.4779, within(2e-3));
        assertThat(fast.sd(0)).isCloseTo(0.0427, within(2e-3));
    }

    @Test
    void rankCorrelationSharesRanksAndGiniIsZeroForEquals() {
        double[] rising = {1, 2, 3};
        assertThat(Inequality.spearman(rising, new double[] {10, 20, 30})).isEqualTo(1);
        assertThat(Inequality.spearman(rising, new double[] {3, 2, 1})).isEqualTo(-1);
        assertThat(Inequality.spearman(rising, new double[] {1, 1, 1})).isZero();
        assertThat(Inequality.spearman(rising, new double[] {1, 1, 2})).isCloseTo(0.8660254, within(1e-7));
        assertThat(Inequality.gini(new double[] {2, 2, 2})).isZero();
        assertThat(Inequality.gini(new double[] {0, 0, 3})).isCloseTo(2 / 3.0, within(1e-15));
    }
}
