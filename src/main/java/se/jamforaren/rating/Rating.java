package se.jamforaren.rating;

/**
 * What can be said about one provider in a comparison group.
 *
 * @param id of the provider
 * @param n customers or answers that stand behind it
 * @param estimate (n·observed + N0·typical) / (n + N0), averaged over what N0 and the typical result may be
 * @param sd standard deviation of the estimate; for days (q95 − q05) / 3.29
 * @param low the quantile (1 − level) / 2
 * @param high the quantile (1 + level) / 2
 * @param pBetter probability, 0 to 1, of being better than typical: above it, for days below it
 * @param reliability n / (n + N0), 0 to 1
 */
public record Rating(
        String id, long n, double estimate, double sd, double low, double high, double pBetter, double reliability) {}
