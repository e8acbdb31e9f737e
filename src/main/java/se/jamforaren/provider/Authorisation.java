package se.jamforaren.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The municipality's permission to offer a programme.
 *
 * @param programme id of the programme
 * @param from first day, empty when it is not known
 * @param to last day, empty when it goes on
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Authorisation(String programme, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** @throws IllegalArgumentException when the programme is missing or the last day is before the first */
    public Authorisation {
        if (programme == null) {
            throw new IllegalArgumentException("expected programme: an id");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("to " + to.get() + " is before from " + from.get());
        }
    }

    /** Whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
}
