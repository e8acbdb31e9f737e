package se.jamforaren.sheet.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.text.Language;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * One sheet of paper in two languages.
 *
 * @param tongues the languages that can stand beside Swedish
 * @param heading the same as the title, in both languages
 * @param lead sentences under it
 * @param code the way to the same choice
 * @param address the same in words
 * @param full whether there are so many providers that the letters must be smaller
 * @param rights what holds whoever is chosen
 * @param notes small print
 */
record SheetPage(
        String title,
        Go back,
        List<Tongue> tongues,
        Pair heading,
        List<Pair> lead,
        QrCode code,
        String address,
        boolean full,
        List<Provider> providers,
        List<Section> rights,
        Pair choose,
        List<Pair> notes)
        implements PageView {

    /** The sheet with a language. */
    record Tongue(Language language, String address, boolean current, List<HiddenField> posts) {}

    /** A provider that may be chosen, and what is said of it. */
    record Provider(String name, List<Pair> lines) {}

    /** A heading and a text. */
    record Section(Pair heading, @Nullable Pair text) {}

    @Override
    public String template() {
        return "sheet";
    }
}
