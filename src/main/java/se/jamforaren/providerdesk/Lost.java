package se.jamforaren.providerdesk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;

/**
 * Translations that go away since what they translate is written otherwise. They are told of by the names of their
 * languages: nobody can judge ten texts that are struck out, and nobody has to.
 *
 * @param kept the profile before, without them
 * @param byPath languages by the path of the text that is written otherwise
 */
record Lost(Profile kept, Map<String, TreeSet<String>> byPath) {

    static Lost between(Profile before, Profile after) {
        Map<String, LocalText> next = Passages.of(after);
        Map<String, TreeSet<String>> lost = new TreeMap<>();
        Profile kept = Passages.each(before, (path, text) -> {
            LocalText now = next.get(path);
            if (next.containsValue(text) || (now != null && swedish(now).equals(swedish(text)))) {
                return text;
            }
            Map<String, String> left = new TreeMap<>(text.byLanguage());
            left.keySet().removeIf(tag -> !tag.equals(Language.FIRST) && (now == null || !isIn(tag, now)));
            if (now != null && left.size() < text.byLanguage().size()) {
                lost.put(path, new TreeSet<>(text.byLanguage().keySet()));
                lost.get(path).removeAll(left.keySet());
            }
            return new LocalText(left);
        });
        return new Lost(kept, lost);
    }

    /** The languages that a field loses. */
    List<String> languages(ProfileField field) {
        TreeSet<String> all = new TreeSet<>();
        byPath.forEach((path, tags) -> {
            if (path.equals(field.name()) || path.startsWith(field.name() + ".")) {
                all.addAll(tags);
            }
        });
        return List.copyOf(all);
    }

    private static boolean isIn(String tag, LocalText text) {
        return text.byLanguage().containsKey(tag);
    }

    private static String swedish(LocalText text) {
        return text.in(Language.FIRST).text();
    }
}
