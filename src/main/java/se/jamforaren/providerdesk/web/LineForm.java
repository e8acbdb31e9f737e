package se.jamforaren.providerdesk.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Texts;

/** One line of plain text, the same in every language: an address, a number, a link. */
record LineForm(ProfileField field) implements FieldForm {
    private static final String PHONE = "\\+?[0-9][0-9 ()-]{4,28}";
    private static final String MAIL = "[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+";

    @Override
    public void write(Optional<?> answer, Typed typed) {
        answer.ifPresent(text -> typed.add(field.name(), text.toString()));
    }

    @Override
    public Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults) {
        Optional<String> text = typed.one(field.name()).map(value -> value.replace('\n', ' '));
        text.filter(value -> value.length() > field.most())
                .ifPresent(
                        value -> faults.add(field.name(), "long", Map.of("most", field.most(), "now", value.length())));
        text.filter(value -> value.length() <= field.most() && !isGood(value) && !old.equals(Optional.of(value)))
                .ifPresent(value -> faults.add(field.name(), type()));
        return text;
    }

    @Override
    public Object view(Typed typed, Faults faults, Texts texts) {
        return InputView.line(
                field.name(),
                texts.message("field." + field.name()),
                texts.message("provider.desk.help." + field.name()),
                type(),
                typed.raw(field.name()),
                field.most(),
                faults.of(field.name()));
    }

    private boolean isGood(String value) {
        return switch (type()) {
            case "tel" -> value.matches(PHONE);
            case "email" -> value.matches(MAIL);
            case "url" -> isLink(value);
            default -> true;
        };
    }

    private static boolean isLink(String value) {
        try {
            URI link = new URI(value);
            return value.matches("https://.*") && link.getHost() != null && link.getUserInfo() == null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private String type() {
        return switch (field.icon()) {
            case "phone" -> "tel";
            case "mail" -> "email";
            case "external-link" -> "url";
            default -> "text";
        };
    }
}
