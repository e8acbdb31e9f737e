package se.jamforaren.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import se.jamforaren.order.Better;
import se.jamforaren.order.Groups;
import se.jamforaren.order.Standing;
import se.jamforaren.rating.StandardNormal;

/** A way to list providers and to show their success. */
public enum Policy {
    /** ½·share + ½·n / greatest n, an assumption about a portal that counts volume as a merit. */
    OLD {
        @Override
        Listing list(Counts seen, double[] truth) {
            return byScore(seen, i -> (seen.n(i) == 0 ? 0 : seen.share(i)) / 2 + seen.n(i) / (2.0 * seen.most()));
        }
    },
    /** The share as it is; those without customers come last and are shown at the pooled share. */
    RAW {
        @Override
        Listing list(Counts seen, double[] truth) {
            double[] rank = scores(seen, i -> seen.n(i) == 0 ? -1 : seen.share(i));
            return Listing.fixed(rank, scores(seen, i -> seen.n(i) == 0 ? seen.pooledShare() : seen.share(i)));
        }
    },
    /** The lower limit of Wilson's 95 % interval, 0 without customers. */
    WILSON {
        @Override
        Listing list(Counts seen, double[] truth) {
            return byScore(seen, i -> seen.n(i) == 0 ? 0 : wilson(seen.share(i), seen.n(i)));
        }
    },
    /** (s + 25·C) / (n + 25), C the pooled share. */
    BAYESAVG {
        @Override
        Listing list(Counts seen, double[] truth) {
            return byScore(seen, i -> (seen.successes(i) + 25 * seen.pooledShare()) / (seen.n(i) + 25));
        }
    },
    /** The fast mean, in a fixed order. */
    EBMEAN {
        @Override
        Listing list(Counts seen, double[] truth) {
            double[] mean = FastMean.of(seen).means();
            return Listing.fixed(mean, mean);
        }
    },
    /** Groups at γ = 0.60 that rotate. */
    FAIR_T60 {
        @Override
        Listing list(Counts seen, double[] truth) {
            return fair(seen, 0.60);
        }
    },
    /** Groups at γ = 0.75 that rotate. */
    FAIR_T75 {
        @Override
        Listing list(Counts seen, double[] truth) {
            return fair(seen, 0.75);
        }
    },
    /** Groups at γ = 0.90 that rotate. */
    FAIR_T90 {
        @Override
        Listing list(Counts seen, double[] truth) {
            return fair(seen, 0.90);
        }
    },
    /** Everyone in one rotation, without a score. */
    RANDOM {
        @Override
        Listing list(Counts seen, double[] truth) {
            return new Listing(List.of(IntStream.range(0, seen.size()).toArray()), new double[seen.size()]);
        }
    },
    /** The true probabilities of success, which nobody knows. */
    ORACLE {
        @Override
        Listing list(Counts seen, double[] truth) {
            return Listing.fixed(truth, truth);
        }
    };

    /**
     * The listing of a month.
     *
     * @param truth the true probabilities of success
     */
    abstract Listing list(Counts seen, double[] truth);

    private static Listing byScore(Counts seen, IntToDoubleFunction score) {
        double[] scores = scores(seen, score);
        return Listing.fixed(scores, scores);
    }

    private static double[] scores(Counts seen, IntToDoubleFunction score) {
        return IntStream.range(0, seen.size()).mapToDouble(score).toArray();
    }

    private static double wilson(double share, int n) {
        double z = StandardNormal.quantile(0.975);
        double centre = share + z * z / (2 * n);
        double reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        return (centre - reach) / (1 + z * z / n);
    }

    private static Listing fair(Counts seen, double gamma) {
        FastMean fast = FastMean.of(seen);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            standings.add(new Standing(String.format(Locale.ROOT, "%02d", i), fast.mean(i), fast.sd(i)));
        }
        List<int[]> groups = Groups.of(standings, gamma, Better.HIGHER).stream()
                .map(group -> group.stream()
                        .mapToInt(standing -> Integer.parseInt(standing.id()))
                        .toArray())
                .toList();
        return new Listing(groups, fast.means());
    }
}
