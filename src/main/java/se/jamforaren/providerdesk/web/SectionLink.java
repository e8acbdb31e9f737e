package se.jamforaren.providerdesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.jamforaren.provider.Field.Section;
import se.jamforaren.provider.Profile;
import se.jamforaren.providerdesk.Completeness;
import se.jamforaren.text.Texts;

/**
 * A way to the form of a section.
 *
 * @param name as people call it
 * @param icon a tick when all is answered
 * @param state how much is answered, in words
 * @param current whether its form is shown
 */
record SectionLink(String name, String address, String icon, String state, boolean current) {

    /** The part of addresses and keys that stands for a section. */
    static String id(Section section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param faults how many faults the current section has */
    static List<SectionLink> of(
            Own.Provider own, List<Section> sections, Profile profile, Section current, int faults, Texts texts) {
        return sections.stream()
                .map(section -> {
                    int missing = Completeness.missing(profile, section).size();
                    boolean isCurrent = section == current;
                    return new SectionLink(
                            texts.message("provider.desk.section." + id(section)),
                            own.address("/del/" + id(section)),
                            isCurrent && faults > 0 ? "info" : missing == 0 ? "check" : "circle-help",
                            isCurrent && faults > 0
                                    ? texts.message("provider.desk.faults", Map.of("n", faults))
                                    : texts.message("provider.desk.missing.short", Map.of("n", missing)),
                            isCurrent);
                })
                .toList();
    }
}
