package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void printsThePublishedOrderOfADay() {
        Run run = Run.of(
                "order",
                "--measure",
                "fit",
                "--programme",
                "demo",
                "--on",
                "2026-11-22",
                "oak",
                "pine",
                "rowan",
                "birch",
                "lark");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).containsExactly("rowan", "birch", "lark", "pine", "oak");
    }

    @Test
    void needsNoOptions() {
        assertThat(Run.of("order", "a").out().lines()).containsExactly("a");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(Run.of("order").code()).isEqualTo(2);
        assertThat(Run.of("order", "--on", "2026-02-30", "a").code()).isEqualTo(2);
        Run twice = Run.of("order", "a", "b", "a");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.out()).isEmpty();
        assertThat(twice.err()).contains("a stands twice");
    }
}
