package se.jamforaren.providerdesk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Texts;

/** A day to come. */
record DateForm(ProfileField field) implements FieldForm {
    private static final int MOST_YEARS = 5;

    @Override
    public void write(Optional<?> answer, Typed typed) {
        answer.ifPresent(date -> typed.add(field.name(), date.toString()));
    }

    @Override
    public Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults) {
        return day(typed, field.name(), old, today, faults);
    }

    @Override
    public Object view(Typed typed, Faults faults, Texts texts) {
        return InputView.line(
                field.name(),
                texts.message("field." + field.name()),
                texts.message("provider.desk.help." + field.name()),
                "date",
                typed.raw(field.name()),
                10,
                faults.of(field.name()));
    }

    /** A day from today to five years on, or the one that was there before. */
    static Optional<LocalDate> day(Typed typed, String name, Optional<?> old, LocalDate today, Faults faults) {
        Optional<String> text = typed.one(name);
        Optional<LocalDate> day = text.flatMap(DateForm::parse);
        if (text.isPresent() && day.isEmpty()) {
            faults.add(name, "date");
        }
        day.filter(date -> date.isBefore(today) || date.isAfter(today.plusYears(MOST_YEARS)))
                .filter(date -> !old.equals(Optional.of(date)))
                .ifPresent(date -> faults.add(name, "day"));
        return day;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
