package se.jamforaren.providerdesk.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.providerdesk.Seen;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.HiddenField;

/**
 * What stands in the inputs of a form, by their names: what a profile says when the form is shown, what was typed when
 * it comes back.
 */
record Typed(Map<String, List<String>> values) {
    /** Name of the input that says what the form was filled in upon. */
    static final String SEEN = "seen";

    private static final String CONTROL = "[\\p{Cntrl}&&[^\\n]]+";

    /** The fields of a posted form: texts, or lists of texts. */
    static Typed of(Map<String, Object> form) {
        Typed typed = new Typed(new LinkedHashMap<>());
        form.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                several.forEach(one -> typed.add(name, String.valueOf(one)));
            } else if (value != null) {
                typed.add(name, value.toString());
            }
        });
        return typed;
    }

    /** Adds a value. */
    void add(String name, String value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    /** Whether the form had an input. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The first value, stripped; empty when it is blank. */
    Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value ->
                        value.replace("\r\n", "\n").replaceAll(CONTROL, " ").strip())
                .findFirst()
                .filter(value -> !value.isEmpty());
    }

    /** The first value as it was typed. */
    String raw(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** What the form was filled in upon. */
    Seen seen() {
        return one(SEEN)
                .flatMap(Seen::parse)
                .orElseThrow(() -> new BadParameter(SEEN, "two numbers with a full stop between"));
    }

    /** Every value. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Everything, so that it can be sent again. */
    List<HiddenField> hidden(Collection<String> without) {
        return HiddenField.of(values).stream()
                .filter(field -> !without.contains(field.name()))
                .toList();
    }
}
