package se.jamforaren.providerdesk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.providerdesk.Passages;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * One text of a profile in one language.
 *
 * @param path where it stands
 * @param text in that language: the draft's, else the public one's of before the Swedish changed, else blank
 * @param state {@code done}, {@code stale} when the Swedish has changed since, or {@code missing}
 */
record Translation(String path, String swedish, String text, String state) {
    private static final int MOST_NOTE = 200;

    /** Every text of what is being written. */
    static List<Translation> all(Drafts.Writing writing, Language language) {
        Map<String, LocalText> before = Passages.of(writing.published());
        return Passages.of(writing.profile()).entrySet().stream()
                .map(passage -> of(
                        passage.getKey(),
                        passage.getValue(),
                        Optional.ofNullable(before.get(passage.getKey())),
                        language.tag()))
                .toList();
    }

    /** How far a language has come, in words. */
    static String state(Drafts.Writing writing, Language language, Texts texts) {
        List<Translation> all = all(writing, language);
        return texts.message(
                "provider.desk.translation.state",
                Map.of(
                        "all", all.size(),
                        "done", count(all, "done"),
                        "stale", count(all, "stale")));
    }

    /** Most characters: half as many more as in Swedish; a note is kept short. */
    int most() {
        return path.contains(".") && !path.startsWith("films") && !path.startsWith("comments")
                ? MOST_NOTE
                : field().most() * 3 / 2;
    }

    /** Where it stands, in words: {@code Behov: Hörsel}, {@code Film 2: Vad säger filmen?}, {@code Kommentar 1}. */
    String label(Texts texts) {
        String[] steps = path.split("\\.", 2);
        String label = texts.message("field." + field().name());
        if (steps.length == 1) {
            return label;
        }
        if (field().facet().isPresent()) {
            return label + ": " + texts.term(steps[1]);
        }
        String[] place = steps[1].split("\\.", 2);
        String numbered = label + " " + (Integer.parseInt(place[0]) + 1);
        return place.length == 1 ? numbered : numbered + ": " + texts.message("provider.desk.film." + place[1]);
    }

    private ProfileField field() {
        String name = path.split("\\.", 2)[0];
        return ProfileField.all().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Translation of(String path, LocalText now, Optional<LocalText> before, String tag) {
        String swedish = now.in(Language.FIRST).text();
        String said = now.byLanguage().get(tag);
        if (said != null) {
            return new Translation(path, swedish, said, "done");
        }
        return before.flatMap(text -> Optional.ofNullable(text.byLanguage().get(tag)))
                .map(old -> new Translation(path, swedish, old, "stale"))
                .orElseGet(() -> new Translation(path, swedish, "", "missing"));
    }

    private static long count(List<Translation> all, String state) {
        return all.stream().filter(one -> one.state().equals(state)).count();
    }
}
