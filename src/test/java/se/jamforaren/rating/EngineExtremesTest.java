package se.jamforaren.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineExtremesTest {
    private static final long HUGE = 1_000_000_000;

    static Stream<List<ShareData>> shares() {
        return Stream.of(
                group(1, n -> 1, i -> 0),
                group(1, n -> 1, i -> 1),
                group(1, n -> HUGE, i -> 0),
                group(1, n -> HUGE, i -> HUGE),
                group(2, n -> HUGE, i -> i * HUGE),
                group(3, n -> HUGE, i -> HUGE / 2),
                group(4, n -> n == 0 ? HUGE : n - 1, i -> 0),
                group(200, n -> HUGE - n, i -> HUGE / 2 + i),
                group(200, n -> HUGE, i -> i % 2),
                group(200, n -> n % 30, i -> i % 30 / 2));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void sharesAreFinite(List<ShareData> group) {
        GroupRating rated = Engine.shares(group, 0.90).orElseThrow();
        assertFinite(rated);
        assertThat(rated.ratings()).hasSameSizeAs(group).allSatisfy(rating -> {
            assertThat(rating.estimate()).isBetween(0.0, 1.0);
            assertThat(rating.low()).isBetween(0.0, rating.high());
            assertThat(rating.high()).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-100, 1e-9, 1, 400, 1e9, 1e100})
    void daysAreFinite(double unit) {
        List<MeanData> groups = List.of(
                days("a", 1, unit, 0),
                days("b", HUGE, unit, 0),
                days("c", HUGE, Math.max(unit / 3, 1e-100), Math.min(unit * 1000, 1e100)),
                days("d", 12, unit, unit),
                MeanData.none("e"));
        for (int size = 1; size <= groups.size(); size++) {
            assertFinite(Engine.days(groups.subList(0, size), 0.90).orElseThrow());
        }
        assertFinite(Engine.days(List.of(days("a", 9, 1e-100, 1e90), days("b", HUGE, unit, unit)), 0.90)
                .orElseThrow());
    }

    @Test
    void meansAreFinite() {
        assertFinite(Engine.means(List.of(days("a", 1, 3, 0)), 0.90).orElseThrow());
        assertFinite(Engine.means(List.of(days("a", HUGE, 3, 0), days("b", HUGE, 3, 0)), 0.90)
                .orElseThrow());
        assertFinite(Engine.means(List.of(days("a", HUGE, 1, 0), days("b", HUGE, 5, 0), days("c", 1, 5, 0)), 0.90)
                .orElseThrow());
        assertFinite(Engine.means(List.of(days("a", 9, -1e100, 1e100), days("b", 2, 1e100, 0)), 0.90)
                .orElseThrow());
    }

    @Test
    void manyProvidersOfMeansAndDaysAreFinite() {
        List<MeanData> group = IntStream.range(0, 200)
                .mapToObj(i -> days("p" + i, i, 1 + i % 5, i % 3))
                .toList();
        assertFinite(Engine.means(group, 0.90).orElseThrow());
        assertFinite(Engine.days(group, 0.90).orElseThrow());
        List<MeanData> sure = IntStream.range(0, 200)
                .mapToObj(i -> days("p" + i, HUGE, 100 + i, 0))
                .toList();
        assertFinite(Engine.days(sure, 0.90).orElseThrow());
    }

    @Test
    void whereNobodyHasDataThereAreNoFigures() {
        assertThat(Engine.shares(List.of(), 0.90)).isEmpty();
        assertThat(Engine.shares(List.of(new ShareData("a", 0, 0)), 0.90)).isEmpty();
        assertThat(Engine.means(List.of(MeanData.none("a")), 0.90)).isEmpty();
        assertThat(Engine.days(List.of(MeanData.none("a"), MeanData.none("b")), 0.90))
                .isEmpty();
    }

    @Test
    void aProviderWithoutDataIsTypicalAndChangesNobody() {
        List<ShareData> known = List.of(new ShareData("a", 40, 10), new ShareData("b", 30, 20));
        List<ShareData> withNewcomer =
                List.of(new ShareData("new", 0, 0), new ShareData("a", 40, 10), new ShareData("b", 30, 20));
        GroupRating before = Engine.shares(known, 0.90).orElseThrow();
        GroupRating after = Engine.shares(withNewcomer, 0.90).orElseThrow();
        assertThat(after.ratings().subList(0, 2)).isEqualTo(before.ratings());
        assertThat(after.ratings().getLast().estimate()).isCloseTo(after.typical(), within(1e-12));
        assertThat(after.ratings().getLast().reliability()).isZero();
        assertThat(after.ratings().getLast().sd())
                .isGreaterThan(after.ratings().getFirst().sd());
    }

    @Test
    void wrongInputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareData("a", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareData("a", 3, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> days("a", 3, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> days("a", 3, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> days("a", 3, 1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeanData("a", 3, OptionalDouble.empty(), OptionalDouble.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Engine.days(List.of(days("a", 3, 0, 1)), 0.90));
        ShareData twice = new ShareData("a", 3, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> Engine.shares(List.of(twice, twice), 0.90));
        assertThatIllegalArgumentException().isThrownBy(() -> Engine.shares(List.of(twice), 1));
    }

    private static void assertFinite(GroupRating group) {
        assertThat(group.typical()).isFinite();
        assertThat(group.n0()).isFinite().isPositive();
        assertThat(group.ratings()).allSatisfy(rating -> {
            assertThat(rating.estimate()).isFinite();
            assertThat(rating.sd()).isFinite().isNotNegative();
            assertThat(rating.low()).isFinite().isLessThanOrEqualTo(rating.high());
            assertThat(rating.high()).isFinite();
            assertThat(rating.pBetter()).isBetween(0.0, 1.0);
            assertThat(rating.reliability()).isBetween(0.0, 1.0);
        });
    }

    private static List<ShareData> group(int size, LongUnaryOperator n, LongUnaryOperator successes) {
        return IntStream.range(0, size)
                .mapToObj(i ->
                        new ShareData("p" + i, n.applyAsLong(i), Math.min(n.applyAsLong(i), successes.applyAsLong(i))))
                .toList();
    }

    private static MeanData days(String id, long n, double mean, double sd) {
        return new MeanData(id, n, OptionalDouble.of(mean), OptionalDouble.of(sd));
    }
}
