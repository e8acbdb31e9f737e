package se.jamforaren.order;

/**
 * All that an order by a measure may know about a provider. How many customers stand behind the figures is not in it.
 *
 * @param id of the provider
 * @param estimate of the measure, finite
 * @param sd standard deviation of the estimate, finite, 0 or more
 */
public record Standing(String id, double estimate, double sd) {

    /** @throws IllegalArgumentException when a figure is outside its range */
    public Standing {
        if (!Double.isFinite(estimate) || !(sd >= 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException(id + ": " + estimate + " with sd " + sd + ", expected finite figures");
        }
    }
}
