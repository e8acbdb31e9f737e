package se.jamforaren.rating;

import java.util.List;

/**
 * The figures of a comparison group.
 *
 * @param typical the group's typical result, on the scale of the measure
 * @param n0 how many imaginary customers with that result every provider starts with, above 0
 * @param spread standard deviation between the customers of a provider with the typical result
 * @param ratings one for each provider, by id
 */
public record GroupRating(double typical, double n0, double spread, List<Rating> ratings) {

    /** Copies the ratings. */
    public GroupRating {
        ratings = List.copyOf(ratings);
    }
}
