package se.jamforaren.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good an answer is. Equals change places every day, so both numbers are what a reader meets on average: over all
 * orders inside each group of equals.
 *
 * @param success chance that someone relevant stands among the first three
 * @param ndcg normalised discounted cumulative gain of the first five, with gains 2^grade − 1
 */
record Judgement(double success, double ndcg) {
    private static final int SUCCESS_AT = 3;
    private static final int GAIN_AT = 5;

    static Judgement of(List<Hit> hits, Map<String, Integer> grades) {
        Map<Integer, List<Integer>> groups = hits.stream()
                .collect(Collectors.groupingBy(
                        Hit::group,
                        TreeMap::new,
                        Collectors.mapping(
                                hit -> grades.getOrDefault(hit.listed().id(), 0), Collectors.toList())));
        List<Double> ideal = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .map(Judgement::gain)
                .toList();
        return new Judgement(success(groups.values()), gained(expected(groups.values())) / gained(ideal));
    }

    private static double success(Collection<List<Integer>> groups) {
        double failure = 1;
        int left = SUCCESS_AT;
        for (List<Integer> group : groups) {
            long relevant = group.stream().filter(grade -> grade > 0).count();
            for (int place = 0; place < group.size() && left > 0; place++, left--) {
                failure *= Math.max(0, 1 - relevant / (double) (group.size() - place));
            }
        }
        return 1 - failure;
    }

    private static List<Double> expected(Collection<List<Integer>> groups) {
        List<Double> gains = new ArrayList<>();
        for (List<Integer> group : groups) {
            double mean = group.stream().mapToDouble(Judgement::gain).average().orElse(0);
            group.forEach(hit -> gains.add(mean));
        }
        return gains;
    }

    private static double gained(List<Double> gains) {
        double sum = 0;
        for (int place = 0; place < Math.min(GAIN_AT, gains.size()); place++) {
            sum += gains.get(place) * Math.log(2) / Math.log(place + 2.0);
        }
        return sum;
    }

    private static double gain(int grade) {
        return Math.pow(2, grade) - 1;
    }
}
