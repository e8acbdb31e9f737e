package se.jamforaren.rating;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The log marginal of one provider's days,
 *
 * <p>lnΓ(a + N) − lnΓ(N) − lnΓ(a) + N ln N + (N − 1) ln x + a ln b − (a + N) ln(b + Nx), N = n·k,
 *
 * <p>written as constant − penalty with Stirling's formula taken out of each lnΓ: as it stands, terms of 1e20 would
 * cancel and leave nothing. The term −ln x is left out; it is the same for every node.
 */
final class GammaMarginal {
    private static final double HALF_LOG_OF_TWO_PI = Math.log(2 * Math.PI) / 2;
    private static final double LARGE = 10;

    private GammaMarginal() {}

    /** What does not depend on x and b: ½ ln(aN / (a + N)) − ½ ln 2π + δ(a + N) − δ(N) − δ(a). */
    static double constant(double a, double shape) {
        return (Math.log(a) + Math.log(shape) - Math.log(a + shape)) / 2
                - HALF_LOG_OF_TWO_PI
                + stirlingRest(a + shape)
                - stirlingRest(shape)
                - stirlingRest(a);
    }

    /**
     * (a + N)·[ln(α + ν·eᵗ) − ν·t], α = a / (a + N), ν = N / (a + N): 0 where t = 0, above 0 elsewhere.
     *
     * @param t ln x − ln(b / a)
     */
    static double penalty(double a, double shape, double t) {
        double total = a + shape;
        double alpha = a / total;
        double nu = shape / total;
        if (t >= 1) {
            return total * (alpha * t + Math.log(nu + alpha * Math.exp(-t)));
        }
        if (t <= -1) {
            return total * (Math.log(alpha + nu * Math.exp(t)) - nu * t);
        }
        return alpha < nu
                ? total * (Math.log1p(alpha * Math.expm1(-t)) + alpha * t)
                : total * (Math.log1p(nu * Math.expm1(t)) - nu * t);
    }

    /** δ(z) = lnΓ(z) − (z − ½) ln z + z − ½ ln 2π, for z above 0. */
    static double stirlingRest(double z) {
        if (z < LARGE) {
            return LogGamma.value(z) - (z - 0.5) * Math.log(z) + z - HALF_LOG_OF_TWO_PI;
        }
        double s = 1 / (z * z);
        return (1.0 / 12
                        - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360360)))))
                / z;
    }
}
