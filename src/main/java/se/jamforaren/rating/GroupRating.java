package se.jamforaren.rating;

import java.util.List;

/**
 * The figures of a comparison group.
 *
 * @param typical the group's typical result, on the scale of the measure
 * @param n0 how many imaginary customers with that result every provider starts with, above 0
 * @param ratings one for each provider, by id
 */
public record GroupRating(double typical, double n0, List<Rating> ratings) {

    /** Copies the ratings. */
    public GroupRating {
        ratings = List.copyOf(ratings);
    }
}
