package se.jamforaren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.jamforaren.comparison.Sameness.DIFFERENT;
import static se.jamforaren.comparison.Sameness.PARTLY_UNKNOWN;
import static se.jamforaren.comparison.Sameness.SAME;
import static se.jamforaren.comparison.Sameness.UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamenessTest {
    @Test
    void knownAnswersAreTheSameOrDifferent() {
        assertThat(of("yes", "yes")).isEqualTo(SAME);
        assertThat(of("yes", "no", "yes")).isEqualTo(DIFFERENT);
        assertThat(of("yes", "no", null)).isEqualTo(DIFFERENT);
    }

    @Test
    void twoUnknownsAreNeverADifference() {
        assertThat(of(null, null)).isEqualTo(UNKNOWN);
        assertThat(of("yes", null, null)).isEqualTo(PARTLY_UNKNOWN);
    }

    @Test
    void theSameIsOnlySaidWhenAllHaveAnswered() {
        assertThat(of("yes", "yes", null)).isEqualTo(PARTLY_UNKNOWN);
    }

    @Property
    void oneMoreWhoHasNotAnsweredMakesNoDifference(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(max = 2) Integer> answers) {
        String[] known = answers.stream().map(String::valueOf).toArray(String[]::new);
        String[] more = Arrays.copyOf(known, known.length + 1);

        assertThat(of(more) == DIFFERENT).isEqualTo(of(known) == DIFFERENT);
    }

    private static Sameness of(String... answers) {
        return Sameness.of(Arrays.stream(answers).map(Optional::ofNullable).toList());
    }
}
