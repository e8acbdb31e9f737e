package se.jamforaren.providerdesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.Film;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.LocalText;

/** The texts of a profile that can be translated, wherever they stand in it, by a path that stays the same. */
public final class Passages {
    private Passages() {}

    /** Every text by its path: {@code goodAt}, {@code needs.need.swedish}, {@code films.0.title}. */
    public static Map<String, LocalText> of(Profile profile) {
        Map<String, LocalText> found = new LinkedHashMap<>();
        ProfileField.all()
                .forEach(field -> field.answer(profile)
                        .ifPresent(answer -> map(field.name(), answer, (path, text) -> {
                            found.put(path, text);
                            return text;
                        })));
        return found;
    }

    /** The same profile with something else made of every text, by its path. */
    static Profile each(Profile profile, BiFunction<String, LocalText, LocalText> change) {
        Map<ProfileField, Optional<?>> answers = new LinkedHashMap<>();
        ProfileField.all()
                .forEach(field ->
                        answers.put(field, field.answer(profile).map(answer -> map(field.name(), answer, change))));
        return ProfileField.change(profile, answers);
    }

    /**
     * The fields that are answered otherwise when texts in a language are put in.
     *
     * @param tag of a language other than Swedish
     * @param texts by path; a blank one takes the translation away, a path that is left out leaves it
     */
    public static Map<ProfileField, Optional<?>> translated(Profile profile, String tag, Map<String, String> texts) {
        Map<ProfileField, Optional<?>> changed = new LinkedHashMap<>();
        for (ProfileField field : ProfileField.all()) {
            Optional<?> before = field.answer(profile);
            Optional<?> after = before.map(answer -> map(
                    field.name(),
                    answer,
                    (path, text) -> texts.containsKey(path) ? with(text, tag, texts.get(path)) : text));
            if (!after.equals(before)) {
                changed.put(field, after);
            }
        }
        return changed;
    }

    private static LocalText with(LocalText text, String tag, String translation) {
        Map<String, String> byLanguage = new TreeMap<>(text.byLanguage());
        if (translation.isBlank()) {
            byLanguage.remove(tag);
        } else {
            byLanguage.put(tag, translation);
        }
        return new LocalText(byLanguage);
    }

    private static Object map(String path, Object value, BiFunction<String, LocalText, LocalText> change) {
        return switch (value) {
            case LocalText text -> change.apply(path, text);
            case List<?> several -> {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < several.size(); i++) {
                    Object one = several.get(i);
                    all.add(map(path + "." + (one instanceof Claim claim ? claim.term() : i), one, change));
                }
                yield List.copyOf(all);
            }
            case Claim claim ->
                new Claim(
                        claim.term(),
                        claim.note().map(note -> change.apply(path, note)),
                        claim.delivery(),
                        claim.partner(),
                        claim.until());
            case Film film ->
                new Film(
                        change.apply(path + ".title", film.title()),
                        film.address(),
                        film.language(),
                        film.seconds(),
                        film.captions(),
                        change.apply(path + ".summary", film.summary()));
            case Comment comment ->
                new Comment(
                        comment.measure(), comment.programmes(), comment.period(), change.apply(path, comment.text()));
            default -> value;
        };
    }
}
