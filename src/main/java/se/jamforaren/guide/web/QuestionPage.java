package se.jamforaren.guide.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.guide.GuideQuestion;
import se.jamforaren.guide.Walk;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * One question of the guide.
 *
 * @param help a sentence under it, null for none
 * @param address where the answer is posted
 * @param field name of the field that an answer is in
 * @param given the answers so far
 * @param steps whether each question has been reached
 */
record QuestionPage(
        String title,
        int number,
        GuideQuestion question,
        @Nullable LocalText help,
        String address,
        String field,
        List<HiddenField> given,
        List<Boolean> steps,
        Go back,
        Go everyone)
        implements PageView {

    @Override
    public String template() {
        return "guide-question";
    }

    @Override
    public boolean readAloud() {
        return true;
    }

    @Override
    public boolean bare() {
        return true;
    }

    /** How many questions there are. */
    public int of() {
        return steps.size();
    }

    /** The value that says "I do not know". */
    public String unknown() {
        return question.id() + "." + Walk.UNKNOWN;
    }
}
