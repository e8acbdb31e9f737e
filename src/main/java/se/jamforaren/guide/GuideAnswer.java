package se.jamforaren.guide;

import java.util.List;
import se.jamforaren.text.LocalText;

/**
 * One of the answers that a question of the guide offers.
 *
 * @param id unique within its question
 * @param icon name of its icon
 * @param means codes of the terms that a reader asks for with it
 * @param programmes ids of the programmes that it is about, none for any
 */
public record GuideAnswer(String id, LocalText text, String icon, List<String> means, List<String> programmes) {

    /** @throws IllegalArgumentException when a part is missing */
    public GuideAnswer {
        if (id == null || !id.matches(GuideQuestion.ID) || id.equals(Walk.UNKNOWN) || text == null || icon == null) {
            throw new IllegalArgumentException(
                    "expected id of a-z, 0-9 and - other than unknown, text and icon of an answer");
        }
        if (means == null || means.isEmpty()) {
            throw new IllegalArgumentException("expected means: [term, …] of the answer " + id);
        }
        means = List.copyOf(means);
        programmes = programmes == null ? List.of() : List.copyOf(programmes);
    }
}
