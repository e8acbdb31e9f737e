package se.jamforaren.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.jamforaren.provider.Comment;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;

/**
 * What a provider says about a figure that is not public yet.
 *
 * @param id null before it is stored; higher for what was written later
 * @param programmes {@code grund+sai}
 * @param text in Swedish; empty for nothing beside the figure
 */
@MappedEntity("coming_comment")
public record ComingComment(
        @Id @GeneratedValue @Nullable Long id,
        long importId,
        String provider,
        String measure,
        String programmes,
        String period,
        String text,
        String writtenBy,
        Instant writtenAt) {

    /** Whether it is about a figure. */
    public boolean isAbout(Figure figure) {
        return measure.equals(figure.measure())
                && figure.programmes()
                        .filter(scope -> scope.toString().equals(programmes))
                        .isPresent()
                && figure.period()
                        .filter(time -> time.toString().equals(period))
                        .isPresent();
    }

    /** A provider's comments when the figure is public: this one in the place of the one on the same figure. */
    List<Comment> among(List<Comment> comments) {
        if (comments.stream()
                .anyMatch(comment -> isOn(comment) && swedish(comment).equals(text))) {
            return comments;
        }
        List<Comment> all = new ArrayList<>(comments);
        all.removeIf(this::isOn);
        if (!text.isEmpty()) {
            all.add(new Comment(measure, List.of(programmes.split("\\+")), period, LocalText.swedish(text)));
        }
        return List.copyOf(all);
    }

    private boolean isOn(Comment comment) {
        return measure.equals(comment.measure())
                && programmes.equals(String.join("+", comment.programmes()))
                && period.equals(comment.period());
    }

    private static String swedish(Comment comment) {
        return comment.text().in(Language.FIRST).text();
    }
}
