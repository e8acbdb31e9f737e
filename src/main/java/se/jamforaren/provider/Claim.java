package se.jamforaren.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import se.jamforaren.text.LocalText;

/**
 * A term that a provider says it offers.
 *
 * @param term code of the vocabulary
 * @param note at most 140 characters about how
 * @param delivery who does it; offered through a partner counts as offered
 * @param partner name of the partner, when delivery is partner
 * @param until last day of the agreement with the partner
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Claim(
        String term,
        Optional<LocalText> note,
        Optional<Delivery> delivery,
        Optional<String> partner,
        Optional<LocalDate> until) {

    /** Who does what is claimed. */
    public enum Delivery {
        /** The provider itself. */
        OWN,
        /** A partner, by agreement. */
        PARTNER,
        /** Somebody else, whom the provider refers to. */
        REFERRAL
    }

    /** @throws IllegalArgumentException when the term, or the partner of a partner's delivery, is missing */
    public Claim {
        if (term == null) {
            throw new IllegalArgumentException("expected term: a code of the vocabulary");
        }
        if (delivery.filter(Delivery.PARTNER::equals).isPresent() && (partner.isEmpty() || until.isEmpty())) {
            throw new IllegalArgumentException("expected partner and until where delivery is partner");
        }
        if (note.stream().flatMap(n -> n.byLanguage().values().stream()).anyMatch(n -> n.length() > 200)) {
            throw new IllegalArgumentException("expected a note of at most 140 characters, 200 in other languages");
        }
    }

    /** Whether it is offered on a day, by the provider or by a partner whose agreement is still in force. */
    public boolean isOfferedOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }
}
