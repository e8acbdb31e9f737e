package se.jamforaren.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as programs read them: a decimal point, in every locale. */
final class Numbers {
    private static final int DIGITS = 12;

    private Numbers() {}

    /** Twelve significant digits. */
    static String significant(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        int scale = DIGITS - rounded.precision() + rounded.scale();
        return rounded.signum() == 0 ? "0.00000000000" : rounded.setScale(scale).toString();
    }

    /** Nine decimals. */
    static String decimals(double value) {
        return new BigDecimal(value).setScale(9, RoundingMode.HALF_EVEN).toPlainString();
    }
}
