package se.jamforaren.guide;

import java.util.List;
import java.util.Optional;
import se.jamforaren.text.LocalText;

/**
 * A question of the guide.
 *
 * @param id unique within the guide
 * @param help a sentence under it
 * @param answers at most six, so that they fit on a small screen
 */
public record GuideQuestion(String id, LocalText text, Optional<LocalText> help, List<GuideAnswer> answers) {
    static final String ID = "[a-z0-9-]{1,40}";

    private static final int MOST_ANSWERS = 6;

    /** @throws IllegalArgumentException when a part is missing, or there are too many answers */
    public GuideQuestion {
        if (id == null || !id.matches(ID) || text == null) {
            throw new IllegalArgumentException("expected id of a-z, 0-9 and -, and text of a question");
        }
        if (answers == null || answers.isEmpty() || answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("expected one to " + MOST_ANSWERS + " answers to the question " + id);
        }
        answers = List.copyOf(answers);
        if (answers.stream().map(GuideAnswer::id).distinct().count() < answers.size()) {
            throw new IllegalArgumentException("expected an id of its own for each answer to the question " + id);
        }
    }

    /** The answer with an id. */
    public Optional<GuideAnswer> find(String answer) {
        return answers.stream().filter(a -> a.id().equals(answer)).findFirst();
    }
}
