package se.jamforaren.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** PUBLISH-1: bounds of intervals behind which few stand are rounded to the nearest step, halves upwards. */
public enum RoundedBound {
    /** To 0.05. */
    SHARE("0.05"),
    /** To 0.1. */
    MEAN("0.1"),
    /** To 10 days. */
    DAYS("10");

    private final BigDecimal step;

    RoundedBound(String step) {
        this.step = new BigDecimal(step);
    }

    /** The multiple of the step that is nearest to a bound. */
    public BigDecimal of(double bound) {
        return new BigDecimal(bound).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
