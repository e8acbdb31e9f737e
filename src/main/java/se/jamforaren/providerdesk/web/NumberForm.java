package se.jamforaren.providerdesk.web;

import java.time.LocalDate;
import java.util.Optional;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Texts;

/** A whole number from 0 to 9 999. */
record NumberForm(ProfileField field) implements FieldForm {
    @Override
    public void write(Optional<?> answer, Typed typed) {
        answer.ifPresent(number -> typed.add(field.name(), number.toString()));
    }

    @Override
    public Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults) {
        Optional<String> text = typed.one(field.name());
        Optional<Integer> number =
                text.filter(value -> value.matches("\\d{1,4}")).map(Integer::valueOf);
        if (text.isPresent() && number.isEmpty()) {
            faults.add(field.name(), "number");
        }
        return number;
    }

    @Override
    public Object view(Typed typed, Faults faults, Texts texts) {
        return InputView.line(
                field.name(),
                texts.message("field." + field.name()),
                texts.message("provider.desk.help." + field.name()),
                "number",
                typed.raw(field.name()),
                4,
                faults.of(field.name()));
    }
}
