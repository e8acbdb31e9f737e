package se.jamforaren.guide;

import java.util.List;

/**
 * The guided choice of a choice system.
 *
 * @param questions in the order in which they are asked
 */
public record Guide(List<GuideQuestion> questions) {

    /** @throws IllegalArgumentException when there are no questions or two have the same id */
    public Guide {
        if (questions == null || questions.isEmpty()) {
            throw new IllegalArgumentException("expected at least one question");
        }
        questions = List.copyOf(questions);
        if (questions.stream().map(GuideQuestion::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("expected an id of its own for each question");
        }
    }
}
