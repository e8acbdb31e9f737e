package se.jamforaren.municipalitydesk.web;

import java.util.List;

/**
 * A form as it is shown.
 *
 * @param action where it is posted
 * @param button what the button says
 * @param weighty whether it does something that is not easily undone or seen by all, so that the button is filled
 */
record WorkForm(String action, List<Field> fields, String button, boolean weighty) {
    /** Fields are kept in their order. */
    WorkForm {
        fields = List.copyOf(fields);
    }

    /** Whether a file is sent with it. */
    public boolean upload() {
        return fields.stream().anyMatch(field -> field.kind().equals("file"));
    }

    List<Field> faults() {
        return fields.stream().filter(field -> field.fault() != null).toList();
    }
}
