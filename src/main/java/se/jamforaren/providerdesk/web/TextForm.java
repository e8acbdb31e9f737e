package se.jamforaren.providerdesk.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * A short text in Swedish. When it changes, its translations are taken out until somebody has read them through, unless
 * it is said that they still hold.
 */
record TextForm(ProfileField field) implements FieldForm {
    private static final String KEEP = ".keep";

    @Override
    public void write(Optional<?> answer, Typed typed) {
        answer.map(LocalText.class::cast).ifPresent(text -> {
            typed.add(field.name(), text.in(Language.FIRST).text());
            if (text.byLanguage().size() > 1) {
                typed.add(field.name() + ".translated", "yes");
            }
        });
    }

    @Override
    public Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults) {
        return swedish(typed, field.name(), field.most(), old.map(LocalText.class::cast), faults);
    }

    @Override
    public Object view(Typed typed, Faults faults, Texts texts) {
        return new InputView(
                "part/textarea",
                field.name(),
                texts.message("field." + field.name()),
                texts.message("provider.desk.help." + field.name()),
                "",
                typed.raw(field.name()),
                field.most(),
                faults.of(field.name()),
                Plainness.hint(typed.raw(field.name()), texts).orElse(null),
                typed.one(field.name() + ".translated").isPresent(),
                typed.one(field.name() + KEEP).isPresent());
    }

    /** Reads a Swedish text with the translations that it may keep. */
    static Optional<LocalText> swedish(Typed typed, String name, int most, Optional<LocalText> old, Faults faults) {
        Optional<String> text = typed.one(name).map(value -> value.replaceAll("\\s+", " "));
        text.filter(value -> value.length() > most)
                .ifPresent(value -> faults.add(name, "long", Map.of("most", most, "now", value.length())));
        boolean keeps = typed.one(name + KEEP).isPresent();
        return text.map(value -> old.filter(
                        before -> keeps || before.in(Language.FIRST).text().equals(value))
                .map(before -> with(before, value))
                .orElseGet(() -> LocalText.swedish(value)));
    }

    private static LocalText with(LocalText before, String swedish) {
        Map<String, String> texts = new java.util.TreeMap<>(before.byLanguage());
        texts.put(Language.FIRST, swedish);
        return new LocalText(texts);
    }
}
