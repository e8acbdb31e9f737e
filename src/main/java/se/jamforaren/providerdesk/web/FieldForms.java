package se.jamforaren.providerdesk.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Field.Section;
import se.jamforaren.provider.Film;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.LocalText;
import se.jamforaren.vocabulary.Vocabulary;

/** How each field of a profile is answered, by the type of its answer. */
@Singleton
final class FieldForms {
    private static final String PLACE = "place";

    private final Vocabulary vocabulary;
    private final List<String> filmHosts;

    FieldForms(Vocabulary vocabulary, @Value("${jamforaren.film-hosts}") List<String> filmHosts) {
        this.vocabulary = vocabulary;
        this.filmHosts = List.copyOf(filmHosts);
    }

    /** The forms of a section in a choice system, in order. */
    List<FieldForm> of(Section section, ChoiceSystem choiceSystem) {
        return of(section, choiceSystem.places());
    }

    private List<FieldForm> of(Section section, List<String> places) {
        return ProfileField.of(section).stream()
                .flatMap(field -> of(field, places).stream())
                .toList();
    }

    /** The sections that have a form. */
    List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(section -> !of(section, List.of()).isEmpty())
                .toList();
    }

    /** The form of a field; empty for one that is answered elsewhere. */
    private Optional<FieldForm> of(ProfileField field, List<String> places) {
        Class<?> type = field.type();
        if (type == LocalText.class) {
            return Optional.of(new TextForm(field));
        }
        if (type == Claim.class) {
            String facet = field.facet().orElseThrow();
            return Optional.of(
                    new ClaimsForm(field, vocabulary.group(facet, facet.equals(PLACE) ? places : List.of())));
        }
        if (type == Film.class) {
            return Optional.of(new FilmsForm(field, filmHosts, vocabulary.group("language")));
        }
        if (type == Integer.class) {
            return Optional.of(new NumberForm(field));
        }
        if (type == LocalDate.class) {
            return Optional.of(new DateForm(field));
        }
        return type == String.class ? Optional.of(new LineForm(field)) : Optional.empty();
    }
}
