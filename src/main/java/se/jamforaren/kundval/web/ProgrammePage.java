package se.jamforaren.kundval.web;

import io.micronaut.core.annotation.Nullable;
import se.jamforaren.kundval.Programme;
import se.jamforaren.web.PageView;
import se.jamforaren.web.Prose;

/**
 * The page of a programme.
 *
 * @param back address of the whole list
 * @param title its name in the reader's language
 * @param list address of the list of those who may offer it
 * @param providers how many may offer it today
 * @param prose for whom it is and what happens, null when nobody has written about it
 */
record ProgrammePage(
        String back,
        String title,
        Programme programme,
        String list,
        int providers,
        @Nullable Prose prose) implements PageView {

    @Override
    public String template() {
        return "programme";
    }

    @Override
    public boolean readAloud() {
        return true;
    }
}
