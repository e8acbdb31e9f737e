package se.jamforaren.providerdesk;

import java.util.List;
import se.jamforaren.provider.Field.Section;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;

/** Which answers a profile lacks. */
public final class Completeness {
    private Completeness() {}

    /** The fields that every provider is asked about and that this one has not answered, in order. */
    public static List<ProfileField> missing(Profile profile) {
        return ProfileField.all().stream()
                .filter(field -> field.asked() && field.answer(profile).isEmpty())
                .toList();
    }

    /** The same of one section. */
    public static List<ProfileField> missing(Profile profile, Section section) {
        return missing(profile).stream()
                .filter(field -> field.section() == section)
                .toList();
    }
}
