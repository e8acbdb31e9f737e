package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulateTest {
    @Test
    void printsARowAPolicy() {
        Run run = Run.of("simulate", "--replications", "2");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(",.*", "")))
                .containsExactly(
                        "policy",
                        "OLD",
                        "RAW",
                        "WILSON",
                        "BAYESAVG",
                        "EBMEAN",
                        "FAIR_T60",
                        "FAIR_T75",
                        "FAIR_T90",
                        "RANDOM",
                        "ORACLE");
        assertThat(run.err()).contains("100 %");
    }

    @Test
    void simulatesOneReplicationAlone() {
        List<String> lines = Run.of("simulate", "--only", "0", "--policy", "OLD")
                .out()
                .lines()
                .toList();
        assertThat(lines)
                .hasSize(2)
                .first()
                .isEqualTo("policy,success_pct,success_pct_se,ee_l_norm,gini_exposure,spearman_size_exposure,"
                        + "months_low,months_mid,months_high");
        assertThat(lines.getLast()).startsWith("OLD,44.789994980,,0.603819122,");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(Run.of("simulate", "--replications", "0").code()).isEqualTo(2);
        assertThat(Run.of("simulate", "--only", "-1").code()).isEqualTo(2);
        assertThat(Run.of("simulate", "--only", "1", "--replications", "2").code())
                .isEqualTo(2);
        assertThat(Run.of("simulate", "--policy", "STARS").code()).isEqualTo(2);
    }
}
