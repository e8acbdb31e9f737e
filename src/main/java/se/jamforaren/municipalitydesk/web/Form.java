package se.jamforaren.municipalitydesk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.text.Texts;

/**
 * What was typed in a form, and what is wrong with it. The label of a field is the message {@code
 * municipality.field.NAME}, its help {@code municipality.help.NAME}.
 */
final class Form {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Texts texts;
    private final Map<String, List<String>> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Form(Texts texts, Map<String, List<String>> typed) {
        this.texts = texts;
        this.typed = typed;
    }

    /** A form with what stands there before anybody types. */
    static Form with(Texts texts, Map<String, String> values) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Form(texts, typed);
    }

    /** A form as it was posted. */
    static Form posted(Texts texts, Map<String, Object> body) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        body.forEach((name, value) -> typed.put(
                name,
                (value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                        .map(one -> clean(String.valueOf(one)))
                        .toList()));
        return new Form(texts, typed);
    }

    /** Every value of a field that is not blank. */
    List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The value of a field, empty when nothing was typed. */
    String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** A text of at most some characters; a longer one is a fault. */
    String text(String name, int most) {
        String text = one(name);
        if (text.length() > most) {
            fault(name, "long", Map.of("most", most, "now", text.length()));
        }
        return text;
    }

    /** The same, and a fault when nothing was typed. */
    String must(String name, int most) {
        if (one(name).isEmpty()) {
            fault(name, "empty." + name, Map.of());
        }
        return text(name, most);
    }

    /** A day from 2000 to 2099, empty when nothing was typed. */
    Optional<LocalDate> day(String name) {
        if (one(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(one(name));
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            fault(name, "date", Map.of());
            return Optional.empty();
        }
        fault(name, "date", Map.of());
        return Optional.empty();
    }

    /** A number within limits, written with a comma or a point; elsewhere a fault and the least. */
    double number(String name, double least, double most, boolean whole) {
        try {
            double number = Double.parseDouble(one(name).replace(',', '.'));
            if (number >= least && number <= most && (!whole || number == Math.rint(number))) {
                return number;
            }
        } catch (NumberFormatException e) {
            fault(name, whole ? "whole" : "number", Map.of("least", least, "most", most));
            return least;
        }
        fault(name, whole ? "whole" : "number", Map.of("least", least, "most", most));
        return least;
    }

    /** The number in a hidden field of our own; 0 when somebody has put something else there. */
    long id(String name) {
        return one(name).matches("[0-9]{1,15}") ? Long.parseLong(one(name)) : 0;
    }

    /** Says that a field is at fault; the first fault of a field is the one that is told. */
    void fault(String name, String key, Map<String, Object> arguments) {
        faults.putIfAbsent(name, texts.message("municipality.fault." + key, arguments));
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    /** A field of a kind: an input's type, or {@code area}. */
    Field field(String name, String kind) {
        return new Field(
                name,
                texts.message("municipality.field." + name),
                texts.hasMessage("municipality.help." + name) ? texts.message("municipality.help." + name) : null,
                kind,
                one(name),
                List.of(),
                faults.get(name));
    }

    /** A field in which one of several is chosen ({@code select}), or any of them ({@code ticks}). */
    Field choice(String name, String kind, Map<String, String> labels) {
        return field(name, kind)
                .among(labels.entrySet().stream()
                        .map(label -> new Field.Choice(
                                label.getKey(), label.getValue(), all(name).contains(label.getKey())))
                        .toList());
    }

    /** A field that nobody sees. */
    static Field hidden(String name, Object value) {
        return new Field(name, "", null, "hidden", value.toString(), List.of(), null);
    }

    /** Control characters other than ends of lines are of no use to a reader: they become spaces. */
    private static String clean(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ")
                .strip();
    }
}
