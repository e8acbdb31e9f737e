package se.jamforaren.providerdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.jamforaren.provider.Comment;
import se.jamforaren.text.LocalText;

class CommentsTest {
    private static final Optional<List<Comment>> NONE = Optional.empty();

    @Test
    void aCommentThatBecamePublicMeanwhileStaysBesideMine() {
        assertThat(Comments.over(of("2024 a"), of("2024 a", "2025 b"), of("2024 c")))
                .isEqualTo(of("2025 b", "2024 c"));
        assertThat(Comments.over(of("2024 a"), of("2024 a", "2025 b"), NONE)).isEqualTo(of("2025 b"));
        assertThat(Comments.over(of("2024 a"), of("2024 a"), NONE)).isEqualTo(NONE);
        assertThat(Comments.over(NONE, of("2025 b"), NONE)).isEqualTo(of("2025 b"));
    }

    @Test
    void onlyDifferentWordsOnTheSameFigureAreDisputed() {
        assertThat(Comments.agree(of("2024 a"), of("2024 a", "2025 b"), of("2024 c")))
                .isTrue();
        assertThat(Comments.agree(of("2024 a"), of("2024 b"), of("2024 b"))).isTrue();
        assertThat(Comments.agree(of("2024 a"), of("2024 b"), of("2024 c"))).isFalse();
        assertThat(Comments.agree(of("2024 a"), of("2024 b"), NONE)).isFalse();
    }

    private static Optional<List<Comment>> of(String... comments) {
        return Optional.of(List.of(comments).stream()
                .map(text -> new Comment("nki", List.of("sai"), text.substring(0, 4), LocalText.swedish(text)))
                .toList());
    }
}
