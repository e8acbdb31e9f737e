package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day, on which the order hangs, is Stockholm's, whatever the clock is put to and in whatever order. */
class TodayTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T00:59:59Z, 2026-03-29",
        "2026-03-29T01:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-25T01:30:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26",
        "2026-10-24T22:00:00Z, 2026-10-25"
    })
    void itIsTheDayInStockholmWhenSummerTimeBeginsAndEndsAndWhenTheClockGoesBack(Instant moment, LocalDate day) {
        assertThat(Today.at(moment)).isEqualTo(day);
    }
}
