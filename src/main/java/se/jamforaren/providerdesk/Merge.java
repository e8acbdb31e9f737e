package se.jamforaren.providerdesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;

/**
 * Two changes of the same profile brought together, field by field.
 *
 * @param profile what is there now, with every answer of mine that nobody else has touched
 * @param disputed the fields that both have changed, each in their own way; the profile has the other's answer
 */
record Merge(Profile profile, List<ProfileField> disputed) {

    /**
     * Brings them together.
     *
     * @param seen what I saw when I began
     * @param now what is there now
     * @param mine what I would have, in the fields that I was asked about
     */
    static Merge of(Profile seen, Profile now, Map<ProfileField, Optional<?>> mine) {
        Map<ProfileField, Optional<?>> taken = new LinkedHashMap<>();
        List<ProfileField> disputed = new ArrayList<>();
        mine.forEach((field, answer) -> {
            Optional<?> before = field.answer(seen);
            Optional<?> theirs = field.answer(now);
            if (answer.equals(before) || answer.equals(theirs)) {
                return;
            }
            if (theirs.equals(before)) {
                taken.put(field, answer);
            } else if (field.type() == Comment.class && Comments.agree(before, theirs, answer)) {
                taken.put(field, Comments.over(before, theirs, answer));
            } else {
                disputed.add(field);
            }
        });
        return new Merge(ProfileField.change(now, taken), disputed);
    }

    /** Mine in every field, and of comments on every figure, over what is there now. */
    static Profile over(Profile seen, Profile now, Profile mine) {
        Map<ProfileField, Optional<?>> changed = new LinkedHashMap<>();
        for (ProfileField field : ProfileField.all()) {
            if (!field.answer(mine).equals(field.answer(seen))) {
                changed.put(
                        field,
                        field.type() == Comment.class
                                ? Comments.over(field.answer(seen), field.answer(now), field.answer(mine))
                                : field.answer(mine));
            }
        }
        return ProfileField.change(now, changed);
    }
}
