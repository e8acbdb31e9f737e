package se.jamforaren.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class EnginePropertiesTest {
    private static final double LEVEL = 0.90;

    @Property(tries = 5)
    void neitherRowOrderNorIdsChangeABit(@ForAll("shares") List<ShareData> group, @ForAll Random random) {
        List<ShareData> shuffled = new ArrayList<>(group);
        Collections.shuffle(shuffled, random);
        List<Rating> ratings = shares(group);
        assertThat(shares(shuffled)).isEqualTo(ratings);
        List<ShareData> renamed = group.stream()
                .map(data -> new ShareData("z" + (99 - group.indexOf(data)), data.n(), data.successes()))
                .toList();
        assertThat(shares(renamed).reversed())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(ratings);
    }

    @Property(tries = 5)
    void rowOrderChangesNoBitOfMeansAndDays(@ForAll("days") List<MeanData> group, @ForAll Random random) {
        List<MeanData> shuffled = new ArrayList<>(group);
        Collections.shuffle(shuffled, random);
        assertThat(Engine.days(shuffled, LEVEL)).isEqualTo(Engine.days(group, LEVEL));
        assertThat(Engine.means(shuffled, LEVEL)).isEqualTo(Engine.means(group, LEVEL));
    }

    @Property(tries = 5)
    void failuresMirrorSuccesses(@ForAll("shares") List<ShareData> group) {
        List<Rating> ratings = shares(group);
        List<Rating> mirrored = shares(group.stream()
                .map(data -> new ShareData(data.id(), data.n(), data.n() - data.successes()))
                .toList());
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            Rating mirror = mirrored.get(i);
            assertThat(mirror.estimate()).isCloseTo(1 - rating.estimate(), within(1e-9));
            assertThat(mirror.sd()).isCloseTo(rating.sd(), within(1e-9));
            assertThat(mirror.low()).isCloseTo(1 - rating.high(), within(1e-7));
            assertThat(mirror.high()).isCloseTo(1 - rating.low(), within(1e-7));
            assertThat(mirror.pBetter()).isCloseTo(1 - rating.pBetter(), within(1e-7));
        }
    }

    @Property(tries = 5)
    void oneMoreSuccessIsNeverWorse(@ForAll("shares") List<ShareData> group) {
        ShareData first = group.getFirst();
        ShareData more = new ShareData("more", first.n() + 1, first.successes() + 1);
        ShareData fewer = new ShareData("fewer", first.n() + 1, first.successes());
        List<ShareData> both = new ArrayList<>(group);
        both.add(more);
        both.add(fewer);
        assertBetter(rating(shares(both), "more"), rating(shares(both), "fewer"));
        List<ShareData> luckier = new ArrayList<>(group);
        luckier.set(0, new ShareData(first.id(), first.n() + 1, first.successes() + 1));
        List<ShareData> unluckier = new ArrayList<>(group);
        unluckier.set(0, new ShareData(first.id(), first.n() + 1, first.successes()));
        assertBetter(rating(shares(luckier), first.id()), rating(shares(unluckier), first.id()));
    }

    @Property(tries = 5)
    void daysScaleWithTheirUnit(
            @ForAll("days") List<MeanData> group, @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor) {
        GroupRating rated = Engine.days(group, LEVEL).orElseThrow();
        GroupRating scaled = Engine.days(
                        group.stream().map(data -> scaled(data, factor)).toList(), LEVEL)
                .orElseThrow();
        assertThat(scaled.typical() / factor / rated.typical()).isCloseTo(1, within(1e-9));
        for (int i = 0; i < group.size(); i++) {
            Rating rating = rated.ratings().get(i);
            Rating other = scaled.ratings().get(i);
            assertThat(other.estimate() / factor / rating.estimate()).isCloseTo(1, within(1e-9));
            assertThat(other.sd() / factor / rating.sd()).isCloseTo(1, within(1e-6));
            assertThat(other.low() / factor / rating.low()).isCloseTo(1, within(1e-7));
            assertThat(other.high() / factor / rating.high()).isCloseTo(1, within(1e-7));
            assertThat(other.pBetter()).isCloseTo(rating.pBetter(), within(1e-9));
        }
    }

    @Property(tries = 10)
    void intervalsHoldTheEstimateAndGrowWithTheLevel(@ForAll("shares") List<ShareData> group) {
        List<Rating> narrow = Engine.shares(group, 0.50).orElseThrow().ratings();
        List<Rating> wide = Engine.shares(group, 0.99).orElseThrow().ratings();
        for (int i = 0; i < narrow.size(); i++) {
            assertThat(wide.get(i).estimate())
                    .isBetween(wide.get(i).low(), wide.get(i).high())
                    .isEqualTo(narrow.get(i).estimate());
            assertThat(narrow.get(i).low())
                    .isBetween(wide.get(i).low(), narrow.get(i).high());
            assertThat(narrow.get(i).high())
                    .isBetween(narrow.get(i).low(), wide.get(i).high());
        }
    }

    private static void assertBetter(Rating more, Rating fewer) {
        assertThat(more.estimate()).isGreaterThan(fewer.estimate());
        assertThat(more.pBetter()).isGreaterThanOrEqualTo(fewer.pBetter());
        assertThat(more.low()).isGreaterThanOrEqualTo(fewer.low() - 1e-9);
        assertThat(more.high()).isGreaterThanOrEqualTo(fewer.high() - 1e-9);
    }

    private static List<Rating> shares(List<ShareData> group) {
        return Engine.shares(group, LEVEL).orElseThrow().ratings();
    }

    private static Rating rating(List<Rating> ratings, String id) {
        return ratings.stream()
                .filter(rating -> rating.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MeanData scaled(MeanData data, double factor) {
        return new MeanData(
                data.id(),
                data.n(),
                OptionalDouble.of(factor * data.mean().orElse(0)),
                OptionalDouble.of(factor * data.sd().orElse(0)));
    }

    @Provide
    Arbitrary<List<ShareData>> shares() {
        Arbitrary<long[]> data = Arbitraries.longs()
                .between(1, 200)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(s -> new long[] {n, s}));
        return data.list().ofMinSize(2).ofMaxSize(4).map(list -> {
            List<ShareData> group = new ArrayList<>();
            list.forEach(d -> group.add(new ShareData("p" + group.size(), d[0], d[1])));
            group.add(new ShareData("p" + group.size(), 0, 0));
            return List.copyOf(group);
        });
    }

    @Provide
    Arbitrary<List<MeanData>> days() {
        Arbitrary<MeanData> data = Combinators.combine(
                        Arbitraries.longs().between(2, 200),
                        Arbitraries.doubles().between(20, 600),
                        Arbitraries.doubles().between(0, 400))
                .as((n, mean, sd) -> new MeanData("", n, OptionalDouble.of(mean), OptionalDouble.of(sd)));
        return data.list().ofMinSize(2).ofMaxSize(4).map(list -> {
            List<MeanData> group = new ArrayList<>();
            list.forEach(d -> group.add(new MeanData("p" + group.size(), d.n(), d.mean(), d.sd())));
            group.add(MeanData.none("p" + group.size()));
            return List.copyOf(group);
        });
    }
}
