package se.jamforaren.order;

import java.util.List;

/**
 * How visible a provider has been.
 *
 * @param id of the provider
 * @param days on how many days it stood on the first place, the second and so on
 * @param exposure e, the mean of v(place) over the days on which it was listed, above 0, up to 1
 */
public record Exposure(String id, List<Integer> days, double exposure) {

    /** Copies the days. */
    public Exposure {
        days = List.copyOf(days);
    }

    /** v(place) = 1 / log2(1 + place), the worth of a place, from 1 for place 1 on. */
    public static double worth(int place) {
        return Math.log(2) / Math.log1p(place);
    }
}
