package se.jamforaren.rating;

import java.util.function.DoubleUnaryOperator;

/** How likely the data of a group are, given N0 and where the typical result lies on the line (logit m or ln m). */
interface Marginal {
    /** The log marginal as a function of the location, up to a constant that is the same for every N0. */
    DoubleUnaryOperator at(double n0);

    /** Where the scan begins to look for the location. */
    double centre();

    /** Expected standard deviation of the location, given N0. */
    double spread(double n0);

    /** The location is sought within ± this. */
    double limit();
}
