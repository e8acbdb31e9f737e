package se.jamforaren.municipalitydesk;

/**
 * How far an officer may move a limit. What guards the few can only be made stricter; γ stays where the simulation has
 * been run, and the level where intervals are still told as "9 of 10".
 *
 * @param whole whether it is a whole number
 */
public record Bounds(double least, double most, boolean whole) {
    /** Least n of a figure that is shown at all. */
    public static final Bounds INTERVAL = new Bounds(5, 50, true);
    /** Least n of a figure that is shown with its value. */
    public static final Bounds SHOW = new Bounds(10, 100, true);
    /** Least share of the invited that must have answered. */
    public static final Bounds RESPONSE_RATE = new Bounds(0.5, 0.9, false);
    /** Share of answers below which the rate is said. */
    public static final Bounds RESPONSE_RATE_SAID = new Bounds(0.5, 1, false);
    /** Probability at which two providers count as different. */
    public static final Bounds GAMMA = new Bounds(0.6, 0.9, false);
    /** Credible level of intervals. */
    public static final Bounds LEVEL = new Bounds(0.8, 0.95, false);
}
