package se.jamforaren.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.content.ContentException;

class ReviewsTest {
    private final Reviews reviews = new Reviews(Map.of("messages/read", Fingerprint.of("Läs mer")));

    @Test
    void aTextIsReviewedUntilTheSwedishChanges() {
        assertThat(state("read", "Läs mer", "Read more")).isEqualTo(TextState.REVIEWED);
        assertThat(state("read", " Läs mer\r\n", "Read on")).isEqualTo(TextState.REVIEWED);
        assertThat(state("read", "Läs ännu mer", "Read more")).isEqualTo(TextState.STALE);
    }

    @Test
    void aTextIsUncheckedUntilSomebodyHasReadItAndMissingUntilItIsThere() {
        assertThat(state("skip", "Hoppa", "Skip")).isEqualTo(TextState.UNCHECKED);
        assertThat(state("skip", "Hoppa", " ")).isEqualTo(TextState.MISSING);
        assertThat(reviews.state("messages", "read", "Läs mer", Optional.empty())
                        .state())
                .isEqualTo(TextState.MISSING);
    }

    @Test
    void whatIsNoFingerprintIsAFault(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("review.properties"), "messages/read=yes\n");

        assertThatThrownBy(() -> Reviews.read(file))
                .isInstanceOf(ContentException.class)
                .hasMessage(file + ": messages/read=yes, expected a fingerprint as check-content --review prints it");
    }

    private TextState state(String key, String swedish, String translation) {
        return reviews.state("messages", key, swedish, Optional.of(translation)).state();
    }
}
