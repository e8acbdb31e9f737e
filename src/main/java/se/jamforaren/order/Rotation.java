package se.jamforaren.order;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of equals, which changes every day: over a full cycle of g days each of g members holds each place exactly
 * once.
 *
 * <p>Day number d counts days since 2020-01-01, cycle c = ⌊d / g⌋. The base of a cycle is the Fisher–Yates shuffle
 * (i = g−1…1, j = ⌊u·(i+1)⌋) of the ids sorted by code points, with {@link SplitMix64} seeded by FNV-1a-64 of
 * {@code programme|measure|id,id,…|c} in UTF-8; the order shown is the base rotated left by d mod g.
 */
public final class Rotation {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private Rotation() {}

    /**
     * The members in the order of a day.
     *
     * @param programme id of the programme, {@code *} when none is chosen
     * @param measure what they are equal in, {@code fit} or the id of a measure
     * @param ids the members in any order, each once
     */
    public static List<String> on(LocalDate day, String programme, String measure, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        int size = ids.size();
        List<String> members = new ArrayList<>(ids);
        members.sort(CodePoints.ORDER);
        SplitMix64 random = new SplitMix64(fnv1a64(seed(day, programme, measure, ids)));
        for (int i = size - 1; i > 0; i--) {
            Collections.swap(members, i, (int) Math.floor(random.nextUnit() * (i + 1)));
        }
        Collections.rotate(members, -Math.floorMod(number(day), size));
        return List.copyOf(members);
    }

    /** The number of a day, 0 for 2020-01-01. */
    public static long number(LocalDate day) {
        return day.toEpochDay() - FIRST_DAY.toEpochDay();
    }

    /**
     * The text that the shuffle of a cycle starts from, the same for every day of the cycle.
     *
     * @param ids the members in any order, at least one
     */
    public static String seed(LocalDate day, String programme, String measure, Collection<String> ids) {
        String members = ids.stream().sorted(CodePoints.ORDER).collect(Collectors.joining(","));
        return programme + "|" + measure + "|" + members + "|" + Math.floorDiv(number(day), ids.size());
    }

    /** FNV-1a with 64 bits of a text in UTF-8 (Fowler, Noll, Vo). */
    static long fnv1a64(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
