package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.jamforaren.kundval.Limits;

class FunnelPlotTest {
    private static final Limits LIMITS = new Limits(10, 5, 0.5, 0.7, 0.75, 0.90);

    private static FunnelPlot shares(boolean mirrored) {
        return FunnelPlot.of(0.4, Math.sqrt(0.24), LIMITS, true, 36, 0.9, mirrored);
    }

    /** 0.4 ± 1.645 · √0.24 / √24 is 0.235 to 0.565. */
    @Test
    void limitsAreThoseOfChance() {
        assertThat(shares(false).side(24, 0.23)).isEqualTo("below");
        assertThat(shares(false).side(24, 0.24)).isEqualTo("between");
        assertThat(shares(false).side(24, 0.56)).isEqualTo("between");
        assertThat(shares(false).side(24, 0.57)).isEqualTo("above");
    }

    @Test
    void theScaleHoldsEveryoneAndTheLimits() {
        assertThat(shares(false).counts()).extracting(FunnelView.Label::text).containsExactly("0", "20", "40");
        assertThat(shares(false).heights()).extracting(FunnelView.Label::text).containsExactly("0", "5", "10");
        assertThat(FunnelPlot.of(390, 150, LIMITS, false, 24, 450, false).heights())
                .extracting(FunnelView.Label::text)
                .containsExactly("0", "250", "500");
    }

    @Test
    void mirroredItBeginsAtTheOtherSide() {
        assertThat(shares(false).place(0)).isEqualTo("8.0%");
        assertThat(shares(true).place(0)).isEqualTo("92.0%");
        assertThat(shares(true).height(0.4)).isEqualTo(shares(false).height(0.4));
    }
}
