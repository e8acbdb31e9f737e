package se.jamforaren.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * ENGINE-1: fair figures for a comparison group. Every provider starts with N0 imaginary customers who got the group's
 * typical result; N0 is learned from how much the providers really differ, with N0 / (N0 + 10) uniform on (0, 1).
 *
 * <p>The figures are a function of the data alone, bit by bit: neither the order of the rows nor the ids change them.
 * They are always finite. A provider with n = 0 gets the engine's own figures for n = 0. A group in which nobody has
 * data gets none.
 */
public final class Engine {
    private static final Comparator<ShareData> SHARES =
            Comparator.comparingLong(ShareData::n).thenComparingLong(ShareData::successes);
    private static final Comparator<MeanData> MEANS = Comparator.comparingLong(MeanData::n)
            .thenComparingDouble(data -> data.mean().orElseThrow())
            .thenComparingDouble(data -> data.sd().orElse(-1));

    private Engine() {}

    /**
     * Shares of successes, more is better: s ~ Bin(n, p), p ~ Beta(N0·m, N0·(1 − m)), m uniform.
     *
     * @param level credible level of the intervals, between 0 and 1
     * @throws IllegalArgumentException when an id stands twice or the level is outside its range
     */
    public static Optional<GroupRating> shares(Collection<ShareData> group, double level) {
        Tails tails = Tails.of(level);
        List<ShareData> known = known(group, SHARES);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Posterior posterior = Posterior.of(new ShareMarginal(known), Hyperprior.nodes());
        Posterior thinned = posterior.thinned();
        double typical = posterior.mean(ShareMarginal::logistic);
        return Optional.of(rate(
                group,
                typical,
                posterior.typicalN0(),
                Math.sqrt(typical * (1 - typical)),
                data -> ShareMixture.figures(posterior, thinned, data, tails)));
    }

    /**
     * Means of answers, more is better: y ~ N(θ, s²/n), θ ~ N(m, s²/N0), m flat.
     *
     * @param level credible level of the intervals, between 0 and 1
     * @throws IllegalArgumentException when an id stands twice or the level is outside its range
     */
    public static Optional<GroupRating> means(Collection<MeanData> group, double level) {
        Tails tails = Tails.of(level);
        List<MeanData> known = known(group, MEANS);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        MeanPosterior posterior = MeanPosterior.of(known, Hyperprior.nodes());
        return Optional.of(rate(
                group,
                posterior.typical(),
                posterior.typicalN0(),
                Math.sqrt(posterior.variance()),
                data -> new MeanMixture(posterior, data).figures(tails)));
    }

    /**
     * Days to success, fewer is better: the sum of n numbers of days ~ Gamma(n·k), k = 1/CV², their mean θ ~
     * InvGamma(N0·k + 1, N0·k·m), ln m flat.
     *
     * @param group with means from 1e-100 to 1e100 days
     * @param level credible level of the intervals, between 0 and 1
     * @throws IllegalArgumentException when an id stands twice, or a mean or the level is outside its range
     */
    public static Optional<GroupRating> days(Collection<MeanData> group, double level) {
        Tails tails = Tails.of(level);
        List<MeanData> known = known(group, MEANS);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        DaysMarginal marginal = new DaysMarginal(known);
        Posterior posterior = Posterior.of(marginal, Hyperprior.nodes());
        Posterior thinned = posterior.thinned();
        double typical = marginal.longest() * posterior.mean(Math::exp);
        return Optional.of(rate(
                group,
                typical,
                posterior.typicalN0(),
                typical / Math.sqrt(marginal.k()),
                data -> DaysMixture.figures(marginal, posterior, thinned, data, tails)));
    }

    private static <D extends Observed> List<D> known(Collection<D> group, Comparator<D> byData) {
        Set<String> ids = new HashSet<>();
        for (D data : group) {
            if (!ids.add(data.id())) {
                throw new IllegalArgumentException(data.id() + " stands twice, expected each id once");
            }
        }
        return group.stream().filter(data -> data.n() > 0).sorted(byData).toList();
    }

    private static <D extends Observed> GroupRating rate(
            Collection<D> group, double typical, double n0, double spread, Function<D, Figures> figures) {
        Map<Observed, Figures> done = new HashMap<>();
        List<Rating> ratings = group.stream()
                .sorted(Comparator.comparing(Observed::id))
                .map(data -> rating(data, n0, done.computeIfAbsent(data.anonymous(), same -> figures.apply(data))))
                .toList();
        return new GroupRating(typical, n0, spread, ratings);
    }

    private static Rating rating(Observed data, double n0, Figures figures) {
        return new Rating(
                data.id(),
                data.n(),
                figures.estimate(),
                figures.sd(),
                figures.low(),
                figures.high(),
                figures.pBetter(),
                data.n() / (data.n() + n0));
    }
}
