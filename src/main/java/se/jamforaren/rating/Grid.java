package se.jamforaren.rating;

/**
 * Equidistant points.
 *
 * @param first the lowest
 * @param spacing from each to the next, above 0
 * @param size how many
 */
record Grid(double first, double spacing, int size) {

    /** Points from centre − reach to centre + reach, where that range is cut to ±limit. */
    static Grid around(double centre, double reach, double limit, int size) {
        double first = Math.max(centre - reach, -limit);
        double last = Math.min(centre + reach, limit);
        return new Grid(first, (last - first) / (size - 1), size);
    }

    double at(int index) {
        return first + index * spacing;
    }
}
