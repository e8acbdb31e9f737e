package se.jamforaren.providerdesk;

import java.util.List;
import se.jamforaren.provider.ProfileField;

/** What came of a save. */
public sealed interface Saving {
    /** It is stored. */
    record Saved(Draft draft) implements Saving {}

    /** Nothing differed from what there is, so nothing was stored. */
    record Unchanged() implements Saving {}

    /**
     * Somebody else has saved other answers in the same fields since the form was shown; nothing is stored.
     *
     * @param now what there is now
     * @param disputed the fields that both have changed
     */
    record Disputed(Drafts.Writing now, List<ProfileField> disputed) implements Saving {}
}
