package se.jamforaren.providerdesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.jamforaren.text.Texts;

/** What is wrong in a form, by the input that it stands in, in words that say what was expected. */
final class Faults {
    private final Map<String, String> byInput = new LinkedHashMap<>();
    private final Texts texts;

    Faults(Texts texts) {
        this.texts = texts;
    }

    /** A fault that a page lists on top, with a link to its input. */
    record Fault(String input, String text) {}

    /** Says that an input is at fault; the first fault of an input is the one that is told. */
    void add(String input, String key, Map<String, Object> arguments) {
        byInput.putIfAbsent(input, texts.message("provider.desk.fault." + key, arguments));
    }

    void add(String input, String key) {
        add(input, key, Map.of());
    }

    /** What is wrong with an input, null when nothing is. */
    String of(String input) {
        return byInput.get(input);
    }

    boolean isEmpty() {
        return byInput.isEmpty();
    }

    /** All of them in the order of the form. */
    List<Fault> all() {
        return byInput.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .toList();
    }
}
