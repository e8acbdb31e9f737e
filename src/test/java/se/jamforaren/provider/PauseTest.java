package se.jamforaren.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 1);

    private static final ProfileField PAUSED = ProfileField.all().stream()
            .filter(field -> field.name().equals("pausedUntil"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({"2026-11-30, true", "2026-12-01, false", "2027-06-01, false"})
    void aPauseIsToldUntilItIsOver(LocalDate on, boolean told) {
        Profile paused = ProfileField.change(ConfirmedTest.empty(), Map.of(PAUSED, Optional.of(UNTIL)));

        assertThat(PAUSED.answer(paused, on).isPresent()).isEqualTo(told);
        assertThat(PAUSED.answer(paused)).isEqualTo(Optional.of(UNTIL));
    }
}
