package se.jamforaren.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.Measure;

/**
 * A line of a table of figures as it was imported.
 *
 * @param kind the kind of table: {@code results}, {@code nki} or {@code discontinuations}
 * @param provider id of the provider, empty for all providers together
 * @param area what part of the table it is about: an area of the NKI, a reason for a discontinuation
 * @param figures its numbers by column; a blank one is left out
 * @param source id of the source
 */
public record Result(
        String kind,
        Optional<String> provider,
        Scope scope,
        Period period,
        Optional<String> area,
        Map<String, BigDecimal> figures,
        String source) {

    /** The kind of the table that counts why customers left early. */
    public static final String DISCONTINUATIONS = "discontinuations";

    /** The column that counts them. */
    public static final String CUSTOMERS = "customers";

    /** The column that says 1 where the provider could do nothing about it, 0 where it could. */
    public static final String OUTSIDE = "outside_provider_control";

    /** Numbers are kept as they are. */
    public Result {
        figures = Map.copyOf(figures);
    }

    /** Whether a measure is counted from this line. */
    public boolean feeds(Measure measure) {
        return measure.from().table().equals(kind)
                && (measure.from().area().isEmpty() || measure.from().area().equals(area));
    }

    /** Whether another line is of the same table: the same kind, part and time. */
    public boolean isOfTheTableOf(Result other) {
        return kind.equals(other.kind) && area.equals(other.area) && period.equals(other.period);
    }

    /** What a measure observes in this line. */
    public Observation observe(Measure measure) {
        Measure.Columns columns = measure.from();
        return new Observation(
                sum(columns.n()),
                sum(columns.successes()),
                columns.mean().map(figures::get).map(BigDecimal::doubleValue),
                columns.sd().map(figures::get).map(BigDecimal::doubleValue),
                columns.invited().map(figures::get).map(BigDecimal::intValueExact));
    }

    /** How many customers finished, where the table counts them. */
    Optional<Integer> finished() {
        return sum(List.of("finished"));
    }

    private Optional<Integer> sum(List<String> columns) {
        List<BigDecimal> known = columns.stream()
                .map(figures::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).intValueExact());
    }
}
