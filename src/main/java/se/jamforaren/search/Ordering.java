package se.jamforaren.search;

import java.util.List;
import java.util.stream.Stream;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;

/**
 * What a list is ordered by: {@link #FIT}, {@link #NAME}, {@link #NEAR} or a measure.
 *
 * @param id its name in addresses; of a measure its id
 */
public record Ordering(String id) {
    /** How well a provider fits, then in rotation. */
    public static final Ordering FIT = new Ordering("fit");

    /** By name. */
    public static final Ordering NAME = new Ordering("name");

    /** By the distance from the place that the reader is near. */
    public static final Ordering NEAR = new Ordering("near");

    /** What lists of a choice system can be ordered by, nearness apart: never days, since only successes count in them. */
    public static List<Ordering> of(ChoiceSystem choiceSystem) {
        return Stream.concat(
                        Stream.of(FIT, NAME),
                        choiceSystem.measures().stream()
                                .filter(measure -> measure.kind() != Measure.Kind.DAYS
                                        && measure.partOf().isEmpty())
                                .map(measure -> new Ordering(measure.id())))
                .toList();
    }

    /** Whether a measure decides. */
    public boolean isByMeasure() {
        return !equals(FIT) && !equals(NAME) && !equals(NEAR);
    }
}
