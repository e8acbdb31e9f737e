package se.jamforaren.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.text.LocalText;

/**
 * A provider (anordnare) of one choice system.
 *
 * @param id part of addresses, {@code jobblotsen}
 * @param name its own name
 * @param authorisations the programmes that it may offer, with dates
 * @param confirmed the day on which it last said that its profile is true, empty when nobody knows
 * @param profile what it says about itself
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Provider(
        String id, String name, List<Authorisation> authorisations, Optional<LocalDate> confirmed, Profile profile) {
    private static final int MONTHS_FRESH = 7;

    /** @throws IllegalArgumentException when a part is missing */
    public Provider {
        if (id == null || !id.matches("[a-z0-9-]{1,60}") || name == null || name.isBlank()) {
            throw new IllegalArgumentException("expected id of a-z, 0-9 and -, and name");
        }
        if (authorisations == null || profile == null) {
            throw new IllegalArgumentException("expected authorisations and profile");
        }
        authorisations = List.copyOf(authorisations);
    }

    /** Whether what it says is so old that a reader should be told: it is asked every six months and has one to answer. */
    public boolean isStaleOn(LocalDate day) {
        return confirmed
                .filter(last -> last.plusMonths(MONTHS_FRESH).isBefore(day))
                .isPresent();
    }

    /** Ids of the programmes that it may offer on a day. */
    public Set<String> programmesOn(LocalDate day) {
        return authorisations.stream()
                .filter(authorisation -> authorisation.isInForceOn(day))
                .map(Authorisation::programme)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What it says about a figure.
     *
     * @param programmes ids, sorted
     */
    public Optional<LocalText> commentOn(String measure, List<String> programmes, String period) {
        return profile.comments().orElse(List.of()).stream()
                .filter(comment -> comment.measure().equals(measure)
                        && comment.programmes().equals(programmes)
                        && comment.period().equals(period))
                .map(Comment::text)
                .findFirst();
    }

    /** Codes of the terms that it offers on a day. */
    public Set<String> termsOn(LocalDate day) {
        return ProfileField.facets().stream()
                .flatMap(field -> field.claims(profile).stream())
                .filter(claim -> claim.isOfferedOn(day))
                .map(Claim::term)
                .collect(Collectors.toUnmodifiableSet());
    }
}
