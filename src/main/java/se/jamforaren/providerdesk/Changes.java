package se.jamforaren.providerdesk;

import java.util.Collection;
import java.util.List;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Texts;

/** What differs between two profiles, field by field, in the words of a language. */
public final class Changes {
    private Changes() {}

    /** The fields that differ, in the order of the profile. */
    public static List<Change> between(Profile before, Profile after, ChoiceSystem choiceSystem, Texts texts) {
        return between(before, after, ProfileField.all(), choiceSystem, texts);
    }

    /** The same of some fields only. */
    public static List<Change> between(
            Profile before, Profile after, Collection<ProfileField> fields, ChoiceSystem choiceSystem, Texts texts) {
        Lost lost = Lost.between(before, after);
        return fields.stream()
                .filter(field -> !field.answer(before).equals(field.answer(after)))
                .map(field -> change(field, lost, after, choiceSystem, texts))
                .toList();
    }

    private static Change change(ProfileField field, Lost lost, Profile after, ChoiceSystem choiceSystem, Texts texts) {
        List<String> old = Answer.words(field, lost.kept(), choiceSystem, texts);
        List<String> now = Answer.words(field, after, choiceSystem, texts);
        return new Change(
                field.name(),
                "field." + field.name(),
                lines(old, now),
                lines(now, old),
                lost.languages(field).stream()
                        .map(tag -> Answer.name(tag, texts))
                        .toList());
    }

    private static List<Change.Line> lines(List<String> said, List<String> other) {
        return said.stream()
                .map(text -> new Change.Line(text, !other.contains(text)))
                .toList();
    }
}
