package se.jamforaren.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.jamforaren.result.Block;
import se.jamforaren.result.Result;
import se.jamforaren.result.StoredLine;

/**
 * The lines of a choice system as they will stand when a file has been imported: the lines of every {@link Block} that
 * the file speaks of come from the file, all others stay. A block that does not change keeps its origin.
 *
 * @param changed rows of the file, or of what it replaces, that differ
 */
record Merge(List<StoredLine> lines, int changed) {

    static Merge of(List<StoredLine> stored, List<Result> read, Optional<Long> importId) {
        Map<Block, List<Result>> next = new LinkedHashMap<>();
        read.forEach(line ->
                next.computeIfAbsent(Block.of(line), block -> new ArrayList<>()).add(line));
        Map<Block, List<Result>> before = stored.stream()
                .map(StoredLine::line)
                .filter(line -> next.containsKey(Block.of(line)))
                .collect(Collectors.groupingBy(Block::of));
        Map<Block, Integer> changes = new HashMap<>();
        next.forEach((block, lines) -> changes.put(block, changes(before.getOrDefault(block, List.of()), lines)));
        List<StoredLine> merged = new ArrayList<>();
        Set<Block> placed = new HashSet<>();
        for (StoredLine line : stored) {
            Block block = Block.of(line.line());
            if (changes.getOrDefault(block, 0) == 0) {
                merged.add(line);
            } else if (placed.add(block)) {
                next.get(block).forEach(l -> merged.add(new StoredLine(l, importId)));
            }
        }
        next.forEach((block, lines) -> {
            if (changes.get(block) > 0 && placed.add(block)) {
                lines.forEach(line -> merged.add(new StoredLine(line, importId)));
            }
        });
        return new Merge(
                merged, changes.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** What a line is about; two lines of a table must not be about the same. */
    static List<Object> key(Result line) {
        return List.of(line.provider(), line.scope(), line.period(), line.area());
    }

    /** Rows that differ; a row of discontinuations is a reason, with all its providers. */
    private static int changes(List<Result> before, List<Result> after) {
        Map<List<Object>, Map<String, BigDecimal>> old = figures(before);
        Map<List<Object>, Map<String, BigDecimal>> next = figures(after);
        Set<List<Object>> all = new HashSet<>(old.keySet());
        all.addAll(next.keySet());
        boolean byReason = !after.isEmpty() && after.getFirst().kind().equals(Result.DISCONTINUATIONS);
        return (int) all.stream()
                .filter(key -> !next.getOrDefault(key, Map.of()).equals(old.getOrDefault(key, Map.of()))
                        || next.containsKey(key) != old.containsKey(key))
                .map(key -> byReason ? key.getLast() : key)
                .distinct()
                .count();
    }

    private static Map<List<Object>, Map<String, BigDecimal>> figures(List<Result> lines) {
        Map<List<Object>, Map<String, BigDecimal>> figures = new HashMap<>();
        lines.forEach(line -> figures.put(key(line), plain(line).figures()));
        return figures;
    }

    /** A line whose numbers are equal when they are the same, however many decimals they were written with. */
    static Result plain(Result line) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        line.figures().forEach((column, value) -> plain.put(column, value.stripTrailingZeros()));
        return new Result(line.kind(), line.provider(), line.scope(), line.period(), line.area(), plain, line.source());
    }
}
