package se.jamforaren.rating;

/**
 * What a provider brings to a share.
 *
 * @param id of the provider
 * @param n finished customers, 0 to 2⁵³
 * @param successes of these, 0 to n
 */
public record ShareData(String id, long n, long successes) implements Observed {

    /** @throws IllegalArgumentException when a number is outside its range */
    public ShareData {
        if (n < 0 || n > MeanData.MOST || successes < 0 || successes > n) {
            throw new IllegalArgumentException(
                    id + ": " + successes + " successes of " + n + ", expected 0 <= successes <= n <= 2^53");
        }
    }

    @Override
    public ShareData anonymous() {
        return new ShareData("", n, successes);
    }
}
