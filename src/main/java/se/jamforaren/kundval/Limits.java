package se.jamforaren.kundval;

/**
 * When a figure is shown and how groups are told apart; settings of a choice system, printed for everyone.
 *
 * @param show least n of a figure that is shown with its value
 * @param interval least n of a figure that is shown at all
 * @param responseRate least share of the invited that must have answered, 0 to 1
 * @param responseRateSaid share of answers below which the rate is said beside the figure, 0 to 1
 * @param gamma probability at which two providers count as different, 0.5 to 1
 * @param level credible level of intervals, 0 to 1
 */
public record Limits(int show, int interval, double responseRate, double responseRateSaid, double gamma, double level) {

    /** @throws IllegalArgumentException when a limit is outside its range */
    public Limits {
        if (interval < 1 || show < interval) {
            throw new IllegalArgumentException(
                    "limits " + interval + " and " + show + ", expected 1 <= interval <= show");
        }
        if (!share(responseRate) || !share(responseRateSaid) || !share(level) || gamma < 0.5 || gamma > 1) {
            throw new IllegalArgumentException("expected rates and level from 0 to 1, gamma from 0.5 to 1");
        }
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }
}
