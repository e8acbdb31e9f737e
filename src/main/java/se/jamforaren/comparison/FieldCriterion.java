package se.jamforaren.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;

/** A field of the profiles, and whether they say the same in it. */
public record FieldCriterion(ProfileField field, Sameness sameness) {

    static FieldCriterion of(ProfileField field, List<Profile> profiles, LocalDate on) {
        return new FieldCriterion(
                field,
                Sameness.of(profiles.stream()
                        .map(profile -> field.answer(profile, on).map(answer -> meaning(answer, on)))
                        .toList()));
    }

    /** What an answer says, whatever the order of its parts. */
    private static Object meaning(Object answer, LocalDate on) {
        return answer instanceof List<?> several
                ? several.stream()
                        .flatMap(one ->
                                one instanceof Claim claim ? offer(claim, on).stream() : Optional.of(one).stream())
                        .collect(Collectors.toUnmodifiableSet())
                : answer;
    }

    private static Optional<Object> offer(Claim claim, LocalDate on) {
        return claim.isOfferedOn(on)
                ? Optional.of(List.of(claim.term(), claim.note(), claim.partner()))
                : Optional.empty();
    }
}
