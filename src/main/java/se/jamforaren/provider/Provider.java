package se.jamforaren.provider;

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
 * @param profile what it says about itself
 */
public record Provider(String id, String name, List<Authorisation> authorisations, Profile profile) {

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
