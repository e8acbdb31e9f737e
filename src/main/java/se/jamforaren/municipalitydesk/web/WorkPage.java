package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.web.PageView;

/**
 * A page on which an officer works.
 *
 * @param back the way to where it belongs
 * @param lead the sentence below its title
 * @param done what was just done, null when nothing was
 * @param alert what went wrong, null when nothing did
 */
record WorkPage(
        String title,
        Panel.Way back,
        @Nullable String lead,
        @Nullable String done,
        @Nullable String alert,
        List<Panel> parts)
        implements PageView {

    static WorkPage of(String title, Panel.Way back, @Nullable String lead, Panel... parts) {
        return new WorkPage(title, back, lead, null, null, List.of(parts));
    }

    /** The same page, saying that something was done. */
    WorkPage done(@Nullable String sentence) {
        return new WorkPage(title, back, lead, sentence, alert, parts);
    }

    /** The same page, saying that something went wrong. */
    WorkPage alert(@Nullable String sentence) {
        return new WorkPage(title, back, lead, done, sentence, parts);
    }

    /** Every field that is at fault. */
    public List<Field> faults() {
        return parts.stream()
                .filter(part -> part.form() != null)
                .flatMap(part -> part.form().faults().stream())
                .toList();
    }

    /** How many fields are at fault. */
    public int faulty() {
        return faults().size();
    }

    @Override
    public String template() {
        return "municipality-work";
    }
}
