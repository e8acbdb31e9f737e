package se.jamforaren.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.jamforaren.rating.Engine;
import se.jamforaren.rating.GroupRating;
import se.jamforaren.rating.MeanData;
import se.jamforaren.rating.ShareData;

/**
 * The engine's ratings of the groups that were asked for last, since they take seconds and most publications change no
 * figure. A rating is a function of its group and level alone, so one that is kept cannot be out of date.
 */
final class KeptRatings {
    private static final int MOST_PROVIDERS = 20_000;
    private static final Cache<Asked, Optional<GroupRating>> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_PROVIDERS)
            .weigher((Asked asked, Optional<GroupRating> rating) ->
                    1 + asked.group().size())
            .build();

    private KeptRatings() {}

    private enum Model {
        SHARES,
        MEANS,
        DAYS
    }

    private record Asked(Model model, List<?> group, double level) {}

    /** {@link Engine#shares}. */
    static Optional<GroupRating> shares(List<ShareData> group, double level) {
        return kept(Model.SHARES, group, level, () -> Engine.shares(group, level));
    }

    /** {@link Engine#means}. */
    static Optional<GroupRating> means(List<MeanData> group, double level) {
        return kept(Model.MEANS, group, level, () -> Engine.means(group, level));
    }

    /** {@link Engine#days}. */
    static Optional<GroupRating> days(List<MeanData> group, double level) {
        return kept(Model.DAYS, group, level, () -> Engine.days(group, level));
    }

    /** Forgets all of them, for who wants to measure the first time. */
    static void forget() {
        KEPT.invalidateAll();
    }

    private static Optional<GroupRating> kept(
            Model model, List<?> group, double level, Supplier<Optional<GroupRating>> engine) {
        return KEPT.get(new Asked(model, group, level), asked -> engine.get());
    }
}
