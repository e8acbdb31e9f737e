package se.jamforaren.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a policy lists the providers in a month: groups from the best on, each rotated left by the day's number modulo its
 * size, and the score that customers see.
 */
final class Listing {
    private final List<int[]> groups;
    private final double[] score;

    /**
     * A listing of groups.
     *
     * @param groups indices of providers, every provider once
     * @param score shown, of each provider
     */
    Listing(List<int[]> groups, double[] score) {
        this.groups = List.copyOf(groups);
        this.score = score.clone();
    }

    /** Everyone on a place of their own: the higher the rank the earlier, of equals the lower index first. */
    static Listing fixed(double[] rank, double[] score) {
        List<int[]> places = IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rank[i]).thenComparingInt(i -> i))
                .map(i -> new int[] {i})
                .toList();
        return new Listing(places, score);
    }

    /** The providers in the order of a day. */
    int[] on(int day) {
        int[] order = new int[score.length];
        int place = 0;
        for (int[] group : groups) {
            for (int i = 0; i < group.length; i++) {
                order[place++] = group[(i + day) % group.length];
            }
        }
        return order;
    }

    /** e to the power of 0.4 · z, z the score in population standard deviations from the mean; 1 without differences. */
    double[] attraction() {
        double mean = Arrays.stream(score).average().orElseThrow();
        double variance =
                Arrays.stream(score).map(s -> (s - mean) * (s - mean)).average().orElseThrow();
        double sd = Math.sqrt(variance);
        return Arrays.stream(score)
                .map(s -> sd < 1e-12 ? 1 : Math.exp(0.4 * (s - mean) / sd))
                .toArray();
    }
}
