package se.jamforaren.provider;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.jamforaren.provider.Field.Section;

/**
 * A component of {@link Profile} as data, so that pages can loop over all of them.
 *
 * @param name name of the component, and of its label after {@code field.}
 * @param section where it stands
 * @param icon name of its icon
 * @param facet the vocabulary group that it claims terms of, empty when it is not a list of claims
 * @param onCard whether it stands on a card
 * @param asked whether no answer is a gap that is said
 * @param compared whether it is shown when providers are compared
 * @param most most characters of a text in Swedish
 */
public record ProfileField(
        String name,
        Section section,
        String icon,
        Optional<String> facet,
        boolean onCard,
        boolean asked,
        boolean compared,
        int most,
        RecordComponent component) {

    private static final List<ProfileField> ALL = Arrays.stream(Profile.class.getRecordComponents())
            .map(ProfileField::of)
            .toList();

    private static final List<ProfileField> FACETS =
            ALL.stream().filter(field -> field.facet().isPresent()).toList();

    /** Every field in the order of the record. */
    public static List<ProfileField> all() {
        return ALL;
    }

    /** The fields that readers can choose by. */
    public static List<ProfileField> facets() {
        return FACETS;
    }

    /** The fields of a section. */
    public static List<ProfileField> of(Section section) {
        return ALL.stream().filter(field -> field.section() == section).toList();
    }

    /** What a profile answers; empty when it has not been answered. */
    public Optional<?> answer(Profile profile) {
        try {
            return (Optional<?>) component.getAccessor().invoke(profile);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it answers on a day: the first day after a pause says nothing any more when it has come. */
    public Optional<?> answer(Profile profile, LocalDate on) {
        return answer(profile).filter(value -> !(value instanceof LocalDate day) || day.isAfter(on));
    }

    /** What one answer is, {@code LocalText.class}; of a list what each in it is. */
    public Class<?> type() {
        Type inner = argument(component.getGenericType());
        return inner instanceof ParameterizedType list ? (Class<?>) argument(list) : (Class<?>) inner;
    }

    /** A profile with other answers in some fields. */
    public static Profile change(Profile profile, Map<ProfileField, Optional<?>> answers) {
        Object[] all = ALL.stream()
                .map(field -> answers.containsKey(field) ? answers.get(field) : field.answer(profile))
                .toArray();
        try {
            return (Profile) Profile.class.getDeclaredConstructors()[0].newInstance(all);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    /** The claims that a profile makes in this field; none for a field without a facet. */
    public List<Claim> claims(Profile profile) {
        return facet.isEmpty()
                ? List.of()
                : answer(profile).stream()
                        .flatMap(answer -> ((List<?>) answer).stream())
                        .map(Claim.class::cast)
                        .toList();
    }

    private static ProfileField of(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        return new ProfileField(
                component.getName(),
                field.section(),
                field.icon(),
                Optional.of(field.facet()).filter(Predicate.not(String::isEmpty)),
                field.card(),
                field.asked(),
                field.compared(),
                field.most(),
                component);
    }
}
