package se.jamforaren.providerdesk.web;

import java.time.LocalDate;
import java.util.Optional;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Texts;

/** The part of a form in which one field of a profile is answered. */
sealed interface FieldForm permits TextForm, LineForm, NumberForm, DateForm, ClaimsForm, FilmsForm {
    /** Writes an answer into the inputs. */
    void write(Optional<?> answer, Typed typed);

    /**
     * Reads the inputs.
     *
     * @param old the answer that they were filled with, which is never at fault itself
     * @return the answer; empty when there is none or when it is at fault
     */
    Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults);

    /** The inputs as they are shown. */
    Object view(Typed typed, Faults faults, Texts texts);

    /** The field that it answers. */
    ProfileField field();
}
