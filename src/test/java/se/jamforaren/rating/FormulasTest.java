package se.jamforaren.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @Test
    void hyperpriorIsUniformInB() {
        double[] nodes = Hyperprior.nodes();
        assertThat(nodes).hasSize(200).isSorted();
        assertThat(nodes[0]).isCloseTo(10 * 0.0025 / 0.9975, within(1e-15));
        assertThat(nodes[199]).isCloseTo(10 * 0.9975 / 0.0025, within(1e-9));
        assertThat(Arrays.stream(nodes).map(n0 -> n0 / (n0 + 10)).average().orElseThrow())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void normalDistributionIsThatOfTheTables() {
        assertThat(StandardNormal.cdf(1.959963984540054)).isCloseTo(0.975, within(1e-15));
        assertThat(StandardNormal.quantile(0.05)).isCloseTo(-1.6448536269514729, within(1e-14));
        assertThat(StandardNormal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2000,2000", "2000,90000", "1000000,2500", "400000,400000"})
    void theFastIncompleteBetaAgreesWithTheSlowOne(double a, double b) {
        double mean = a / (a + b);
        double sd = Math.sqrt(mean * (1 - mean) / (a + b + 1));
        for (double z = -6; z <= 6; z += 0.01) {
            double x = mean + z * sd;
            assertThat(IncompleteBeta.cdf(x, a, b)).isCloseTo(RegularizedBeta.value(x, a, b), within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2000, 30_000, 1e6})
    void theFastIncompleteGammaAgreesWithTheSlowOne(double shape) {
        for (double z = -6; z <= 6; z += 0.01) {
            double x = shape + z * Math.sqrt(shape);
            assertThat(IncompleteGamma.upperTail(shape, Math.log(x)))
                    .isCloseTo(RegularizedGamma.Q.value(shape, x), within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({"3,5,100,120", "0.7,1,100,4", "40,2.5,10,300", "1.2,30,80,80.001", "500,800,0.1,0.11"})
    void theMarginalOfDaysIsThePublishedFormula(double a, double shape, double x, double scaleOverA) {
        double b = scaleOverA * a;
        double published = LogGamma.value(a + shape)
                - LogGamma.value(shape)
                - LogGamma.value(a)
                + shape * Math.log(shape)
                + (shape - 1) * Math.log(x)
                + a * Math.log(b)
                - (a + shape) * Math.log(b + shape * x);
        double ours = GammaMarginal.constant(a, shape)
                - GammaMarginal.penalty(a, shape, Math.log(x) - Math.log(b / a))
                - Math.log(x);
        assertThat(ours).isCloseTo(published, within(1e-9));
    }

    @Test
    void classesHaveTheirBounds() {
        assertThat(RatingClass.of(1).id()).isEqualTo("clearly-better");
        assertThat(RatingClass.of(0.90)).isEqualTo(RatingClass.CLEARLY_BETTER);
        assertThat(RatingClass.of(0.8999).id()).isEqualTo("probably-better");
        assertThat(RatingClass.of(0.75)).isEqualTo(RatingClass.PROBABLY_BETTER);
        assertThat(RatingClass.of(0.5).id()).isEqualTo("not-told-apart");
        assertThat(RatingClass.of(0.25)).isEqualTo(RatingClass.PROBABLY_WORSE);
        assertThat(RatingClass.of(0.11).id()).isEqualTo("probably-worse");
        assertThat(RatingClass.of(0.10)).isEqualTo(RatingClass.CLEARLY_WORSE);
        assertThat(RatingClass.of(0).id()).isEqualTo("clearly-worse");
    }

    @Test
    void boundsAreRoundedToTheNearestStep() {
        assertThat(RoundedBound.SHARE.of(0.3226).toPlainString()).isEqualTo("0.30");
        assertThat(RoundedBound.SHARE.of(0.9876).toPlainString()).isEqualTo("1.00");
        assertThat(RoundedBound.MEAN.of(4.25).toPlainString()).isEqualTo("4.3");
        assertThat(RoundedBound.DAYS.of(116.107).toPlainString()).isEqualTo("120");
    }
}
