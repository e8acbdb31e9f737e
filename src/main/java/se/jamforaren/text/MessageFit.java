package se.jamforaren.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a message of ICU's format fits the Swedish one, and the language that it is in. */
public final class MessageFit {
    private MessageFit() {}

    /** Placeholders and plural forms that do not fit, each in one line; none when all is well. */
    public static List<String> faults(String swedish, String message, ULocale locale) {
        List<String> faults = new ArrayList<>();
        Set<String> expected = placeholders(swedish);
        Set<String> found = placeholders(message);
        if (!found.equals(expected)) {
            faults.add("placeholders " + found + ", expected " + expected);
        }
        Set<String> forms = new TreeSet<>(PluralRules.forLocale(locale).getKeywords());
        MessagePattern pattern = new MessagePattern(message);
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPart(part).getArgType() == MessagePattern.ArgType.PLURAL
                    && pattern.getPartType(part) == MessagePattern.Part.Type.ARG_START) {
                Set<String> given = forms(pattern, part);
                if (!given.equals(forms)) {
                    faults.add("plural forms " + given + ", expected " + forms);
                }
            }
        }
        return faults;
    }

    /** The message as a reader may meet it, with 5 in the place of every value. */
    public static String example(String message, ULocale locale) {
        Map<String, Object> fives =
                placeholders(message).stream().collect(Collectors.toMap(Function.identity(), name -> 5));
        return new MessageFormat(message, locale).format(fives);
    }

    /** Those inside plural forms too. */
    private static Set<String> placeholders(String message) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(message);
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return names;
    }

    /** The forms of one plural; those for exact numbers, {@code =0}, are extra. */
    private static Set<String> forms(MessagePattern pattern, int start) {
        Set<String> forms = new TreeSet<>();
        for (int part = start + 1; part < pattern.getLimitPartIndex(start); part++) {
            switch (pattern.getPartType(part)) {
                case ARG_SELECTOR -> forms.add(pattern.getSubstring(pattern.getPart(part)));
                case MSG_START -> part = pattern.getLimitPartIndex(part);
                default -> {}
            }
        }
        forms.removeIf(form -> form.startsWith("="));
        return forms;
    }
}
