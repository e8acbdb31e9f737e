package se.jamforaren.comparison.web;

import io.micronaut.core.annotation.Nullable;
import se.jamforaren.web.Go;
import se.jamforaren.web.PageView;

/**
 * Says what to do when there are not yet two providers to compare.
 *
 * @param only name of the one that is chosen, null when none is
 */
record TooFewPage(String title, @Nullable String only, Go list) implements PageView {
    @Override
    public String template() {
        return "comparison-few";
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
