package se.jamforaren.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmedTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22, false",
        "2026-11-22, 2027-06-22, false",
        "2026-11-22, 2027-06-23, true",
        "2026-07-31, 2027-02-28, false",
        "2026-07-31, 2027-03-01, true",
        ", 2026-11-22, false"
    })
    void aProfileIsStaleAfterSevenMonthsAndNeverWhenNobodyKnows(LocalDate confirmed, LocalDate on, boolean stale) {
        Provider provider = new Provider("x", "X", List.of(), Optional.ofNullable(confirmed), empty());

        assertThat(provider.isStaleOn(on)).isEqualTo(stale);
    }

    /** A profile that answers nothing. */
    static Profile empty() {
        Object[] nothing =
                ProfileField.all().stream().map(field -> Optional.empty()).toArray();
        try {
            return (Profile) Profile.class.getDeclaredConstructors()[0].newInstance(nothing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
