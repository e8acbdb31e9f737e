package se.jamforaren.command;

import java.util.OptionalDouble;

/**
 * A line about one provider.
 *
 * @param successes of a share, else 0
 * @param mean empty for a share and where n = 0
 * @param sd empty where it is unknown or n is below 2
 */
record FigureRow(String id, long n, long successes, OptionalDouble mean, OptionalDouble sd) {

    /** The same provider without its few customers. */
    FigureRow hidden() {
        return new FigureRow(id, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
