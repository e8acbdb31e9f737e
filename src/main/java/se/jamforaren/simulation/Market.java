package se.jamforaren.simulation;

import se.jamforaren.order.SplitMix64;
import se.jamforaren.rating.StandardNormal;

/**
 * One replication's world, the same for all policies: 15 providers of different quality, of whom 0 to 11 have been
 * chosen for 30 months in shares ∝ 1/(i + 1), and 12 to 14 are new; then 48 months of 40 customers, each with two random
 * numbers. SplitMix64 is seeded with 20250101 + replication and used in the order in which things are named here.
 */
final class Market {
    static final int INCUMBENTS = 12;
    static final int PROVIDERS = 15;
    static final int MONTHS = 48;
    static final int CUSTOMERS = 40;

    private static final long SEED = 20250101;
    private static final double TYPICAL = 0.47;
    private static final double DIFFERENCE = 0.4;

    private final double[] success;
    private final Customer[][] history = new Customer[Ledger.HISTORY][CUSTOMERS];
    private final Customer[][] customers = new Customer[MONTHS][CUSTOMERS];

    /**
     * A customer's luck.
     *
     * @param choice decides who is chosen, from 0 to below 1
     * @param outcome succeeds where it is below the provider's probability
     */
    record Customer(double choice, double outcome) {}

    Market(int replication) {
        SplitMix64 random = new SplitMix64(SEED + replication);
        success = success(random);
        draw(history, random);
        draw(customers, random);
    }

    /** p = logistic(logit 0.47 + 0.4·z), the true probability of success of each provider. */
    double[] success() {
        return success.clone();
    }

    Customer customer(int month, int number) {
        return customers[month][number];
    }

    /** The 30 months before, which no order has touched. */
    Ledger history() {
        double[] shares = new double[PROVIDERS];
        double total = 0;
        for (int i = 0; i < INCUMBENTS; i++) {
            shares[i] = 1.0 / (i + 1);
            total += shares[i];
        }
        for (int i = 0; i < INCUMBENTS; i++) {
            shares[i] /= total;
        }
        Ledger ledger = new Ledger(MONTHS, PROVIDERS);
        for (int month = 0; month < history.length; month++) {
            for (Customer customer : history[month]) {
                choose(ledger, month - Ledger.HISTORY, customer, shares);
            }
        }
        return ledger;
    }

    /** The customer takes the first provider at which the cumulative probability exceeds the number drawn. */
    void choose(Ledger ledger, int month, Customer customer, double[] probabilities) {
        double cumulative = 0;
        int chosen = -1;
        for (int i = 0; i < probabilities.length && cumulative <= customer.choice(); i++) {
            if (probabilities[i] > 0) {
                cumulative += probabilities[i];
                chosen = i;
            }
        }
        ledger.add(month, chosen, customer.outcome() < success[chosen]);
    }

    private static double[] success(SplitMix64 random) {
        int[] permutation = new int[INCUMBENTS];
        for (int i = 0; i < INCUMBENTS; i++) {
            permutation[i] = i;
        }
        for (int i = INCUMBENTS - 1; i > 0; i--) {
            int j = (int) (random.nextUnit() * (i + 1));
            int kept = permutation[i];
            permutation[i] = permutation[j];
            permutation[j] = kept;
        }
        double[] success = new double[PROVIDERS];
        for (int i = 0; i < PROVIDERS; i++) {
            double z = i < INCUMBENTS
                    ? StandardNormal.quantile((permutation[i] + 1 - 0.375) / (INCUMBENTS + 0.25))
                    : i - INCUMBENTS - 1;
            success[i] = 1 / (1 + Math.exp(-Math.log(TYPICAL / (1 - TYPICAL)) - DIFFERENCE * z));
        }
        return success;
    }

    private static void draw(Customer[][] months, SplitMix64 random) {
        for (Customer[] month : months) {
            for (int i = 0; i < month.length; i++) {
                month[i] = new Customer(random.nextUnit(), random.nextUnit());
            }
        }
    }
}
