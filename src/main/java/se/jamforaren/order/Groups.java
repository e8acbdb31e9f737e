package se.jamforaren.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.jamforaren.rating.StandardNormal;

/**
 * The order by a measure: groups whose members cannot be told apart.
 *
 * <p>The leader has the best estimate m among those left, of several the lowest id by code points. Its group is
 * everyone left who is worse with a probability Φ((m_leader − m) / √(sd_leader² + sd²)) below γ. Then the next leader.
 */
public final class Groups {
    private Groups() {}

    /**
     * The groups from the best on, each with its members by id in code points. They hold every provider once.
     *
     * @param gamma probability at which two count as different, 0.5 to 1
     * @throws IllegalArgumentException when an id stands twice or gamma is outside its range
     */
    public static List<List<Standing>> of(Collection<Standing> standings, double gamma, Better better) {
        if (!(gamma >= 0.5 && gamma <= 1)) {
            throw new IllegalArgumentException("gamma " + gamma + ", expected 0.5 to 1");
        }
        requireDistinct(standings);
        double sign = better == Better.HIGHER ? 1 : -1;
        List<Standing> left = new ArrayList<>(standings);
        left.sort(Comparator.comparingDouble((Standing standing) -> -sign * standing.estimate())
                .thenComparing(Standing::id, CodePoints.ORDER));
        List<List<Standing>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Standing leader = left.getFirst();
            List<Standing> group = left.stream()
                    .filter(other -> other.equals(leader) || worse(leader, other, sign) < gamma)
                    .sorted(Comparator.comparing(Standing::id, CodePoints.ORDER))
                    .toList();
            groups.add(group);
            left.removeAll(group);
        }
        return List.copyOf(groups);
    }

    /** The probability that one is worse than the leader; ½ when two sure figures are equal. */
    private static double worse(Standing leader, Standing other, double sign) {
        double ahead = sign * (leader.estimate() - other.estimate());
        return ahead == 0 ? 0.5 : StandardNormal.cdf(ahead / Math.hypot(leader.sd(), other.sd()));
    }

    private static void requireDistinct(Collection<Standing> standings) {
        Set<String> ids = new HashSet<>();
        for (Standing standing : standings) {
            if (!ids.add(standing.id())) {
                throw new IllegalArgumentException(standing.id() + " stands twice, expected each id once");
            }
        }
    }
}
